import "server-only";
import type { StudyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { listEndpoints } from "@/lib/endpoints/queries";
import { estimateTokens } from "@/lib/llm/estimate-tokens";
import { KeptTextRules } from "@/lib/responses/schema";
import { countMissingBySystem } from "./missing-answers";
import { type GeneratingSystem, GenerationSettings, type PromptSetCard, type SamplePrompt } from "./schema";
import { shippedSets } from "./shipped-sets";
import { readPromptFile } from "./urial-prompt";

const kind = "generation" as const;

/** Every system of a study, and how many of its answers are missing. */
export async function listGeneratingSystems({ id: studyId, actor }: StudyAccess): Promise<GeneratingSystem[]> {
  const [systems, endpoints, templates, missingBy] = await patiently(() =>
    Promise.all([
      db().system.findMany({
        where: { studyId },
        orderBy: { id: "asc" },
        include: {
          endpoint: true,
          _count: { select: { responses: true } },
          generationRuns: { where: { state: { in: ["queued", "running"] } }, select: { id: true } },
        },
      }),
      listEndpoints(actor),
      db().promptTemplate.findMany({ where: { studyId, kind } }),
      countMissingBySystem(db(), studyId),
    ]),
  );
  return systems.map(({ id, name, method, notes, endpoint, generation, generationRuns, _count }) => {
    const settings = GenerationSettings.safeParse(generation).data ?? null;
    const promptSet = templates.find((each) => String(each.id) === settings?.promptTemplateId) ?? null;
    const card = endpoints.find((each) => each.id === String(endpoint?.id));
    return {
      ...{ id: String(id), name, method, notes, settings, missing: missingBy.get(id) ?? 0 },
      endpoint: endpoint && {
        ...{ id: String(endpoint.id), name: endpoint.name, model: endpoint.model, mode: endpoint.mode },
        // An endpoint that was taken out of use is in no list.
        allowed: card?.allowed ?? false,
      },
      promptSet: promptSet && { name: promptSet.name, version: promptSet.version, body: promptSet.body },
      responses: _count.responses,
      running: generationRuns.length > 0,
    };
  });
}

/** The newest version of each of the study's own prompt sets, and those that come with Evenhand. */
export async function listPromptSets({ id: studyId }: StudyAccess): Promise<PromptSetCard[]> {
  const [templates, systems] = await patiently(() =>
    Promise.all([
      db().promptTemplate.findMany({
        where: { studyId, kind },
        distinct: ["name"],
        orderBy: [{ name: "asc" }, { version: "desc" }],
      }),
      db().system.findMany({ where: { studyId, endpointId: { not: null } }, select: { name: true, generation: true } }),
    ]),
  );
  const usedBy = (id: string) =>
    systems.flatMap(({ name, generation }) =>
      GenerationSettings.safeParse(generation).data?.promptTemplateId === id ? [name] : [],
    );
  const own = new Map(
    templates.map(({ id, name, version, body }) => {
      const edited = card(String(id), { name, version, body, own: true });
      return [name, { ...edited, usedBy: usedBy(edited.id) }];
    }),
  );
  const shipped = shippedSets().map(({ key, name, body }) => card(key, { name, version: 1, body, own: false }));
  const names = new Set(shipped.map(({ name }) => name));
  // One that was used or edited keeps its place.
  return [
    ...shipped.map((each) => own.get(each.name) ?? each),
    ...[...own.values()].filter(({ name }) => !names.has(name)),
  ];
}

function card(
  id: string,
  { name, version, body, own }: { name: string; version: number; body: string; own: boolean },
): PromptSetCard {
  const read = readPromptFile(body);
  const set = read.ok ? read.set : { form: "fenced" as const, instruction: "", examples: [] };
  return { id, name, version, body, set, own, examples: set.examples.length, tokens: estimateTokens(body), usedBy: [] };
}

/** A stored version's text, to be downloaded. */
export async function findPromptSet(
  { id: studyId }: StudyAccess,
  key: string,
): Promise<{ name: string; body: string } | null> {
  if (key.startsWith("shipped:")) return shippedSets().find((set) => set.key === key) ?? null;
  if (!/^[1-9]\d{0,17}$/.test(key)) return null;
  return patiently(() => db().promptTemplate.findFirst({ where: { id: BigInt(key), studyId, kind } }));
}

const SAMPLES = 50;
const LONGEST_SAMPLE = 8_000;

/** The first prompts, to preview with. */
export async function listSamplePrompts({ id: studyId }: StudyAccess): Promise<SamplePrompt[]> {
  const prompts = await patiently(() =>
    db().prompt.findMany({
      where: { studyId },
      orderBy: { position: "asc" },
      take: SAMPLES,
      include: { turns: { orderBy: { ordinal: "asc" } } },
    }),
  );
  return prompts
    .map(({ position, turns }) => ({ number: position + 1, turns: turns.map(({ role, text }) => ({ role, text })) }))
    .filter(({ turns }) => turns.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_SAMPLE);
}

export interface PromptsToAnswer {
  prompts: number;
  /** "key=value" with the number of prompts that have it. */
  tags: { tag: string; prompts: number }[];
  /** How the study's texts are cleaned up now. */
  cleanUp: string[];
}

export async function getPromptsToAnswer({ id: studyId }: StudyAccess): Promise<PromptsToAnswer> {
  const [prompts, tags, { textRules }] = await patiently(() =>
    Promise.all([
      db().prompt.count({ where: { studyId } }),
      db().tag.groupBy({
        by: ["key", "value"],
        where: { prompt: { studyId } },
        _count: { _all: true },
        orderBy: [{ key: "asc" }, { value: "asc" }],
        take: 200,
      }),
      db().study.findUniqueOrThrow({ where: { id: studyId }, select: { textRules: true } }),
    ]),
  );
  return {
    prompts,
    tags: tags.map(({ key, value, _count }) => ({ tag: `${key}=${value}`, prompts: _count._all })),
    cleanUp: KeptTextRules.parse(textRules).wanted.cleanUp,
  };
}
