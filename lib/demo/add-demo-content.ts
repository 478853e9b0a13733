import "server-only";
import { dealSlots } from "@/lib/comparisons/deal-slots";
import { planComparisons } from "@/lib/comparisons/plan-comparisons";
import type { Transaction } from "@/lib/db/client";
import { promptIdentity } from "@/lib/responses/prompt-identity";
import { sha256 } from "@/lib/secret";
import { ProtocolSettings } from "@/lib/studies/schema";
import type { StudyContent } from "./schema";

/** Keys of what was written, by the names that the content uses. */
export type DemoKeys = {
  studyId: bigint;
  aspects: Map<string, bigint>;
  comparisons: Map<string, bigint>;
  /** By source id and system. */
  responses: Map<string, bigint>;
  pair: { id: bigint; a: string; b: string };
};

/** Study, frozen protocol, prompts, systems and responses, then comparisons and slots as opening a study makes them. */
export async function addDemoContent(tx: Transaction, ownerId: bigint, content: StudyContent): Promise<DemoKeys> {
  const { study, prompts, systems } = content;
  const now = new Date();
  const { id: studyId, aspects } = await tx.study.create({
    data: {
      ownerId,
      title: study.title,
      publicTitle: study.publicTitle,
      label: study.label,
      state: "open",
      openedAt: now,
      openingDone: prompts.prompts.length,
      openingTotal: prompts.prompts.length,
      protocols: {
        create: {
          version: 1,
          question: study.question,
          guidelines: study.guidelines,
          scale: study.scale,
          bothBad: study.bothBad,
          rationale: study.rationale,
          votesPerComparison: study.votesPerComparison,
          seed: study.seed,
          settings: ProtocolSettings.parse({
            examples: study.example ? [study.example] : [],
            translations: study.translations,
          }),
          frozenAt: now,
        },
      },
      aspects: { create: study.aspects.map((aspect, position) => ({ ...aspect, position })) },
      rationaleCodes: { create: study.reasons.map((reason, position) => ({ ...reason, position, offered: true })) },
    },
    include: { aspects: true },
  });
  const systemIds = new Map<string, bigint>();
  for (const { key, ...system } of systems.systems) {
    const { id } = await tx.system.create({ data: { studyId, ...system }, select: { id: true } });
    systemIds.set(key, id);
  }
  const promptIds = await addPrompts(tx, studyId, content);
  const responses = await addResponses(tx, content, promptIds, systemIds);
  await planComparisons(tx, { studyId, pairing: null, sampleSize: null, seed: study.seed, judgedTurn: "whole" });
  const pair = await tx.systemPair.findFirstOrThrow({ where: { studyId } });
  await dealSlots(tx, pair.id, study.votesPerComparison);
  const comparisons = await tx.comparison.findMany({
    where: { studyId },
    select: { id: true, prompt: { select: { sourceId: true } } },
  });
  const nameOf = (id: bigint) => systems.systems.find((system) => systemIds.get(system.key) === id)?.key ?? "";
  return {
    studyId,
    aspects: new Map(aspects.map((aspect) => [aspect.key, aspect.id])),
    comparisons: new Map(comparisons.map((comparison) => [comparison.prompt.sourceId ?? "", comparison.id])),
    responses,
    pair: { id: pair.id, a: nameOf(pair.systemAId), b: nameOf(pair.systemBId) },
  };
}

async function addPrompts(tx: Transaction, studyId: bigint, { prompts }: StudyContent): Promise<Map<string, bigint>> {
  const rows = await tx.prompt.createManyAndReturn({
    data: prompts.prompts.map(({ sourceId, text }, position) => ({
      studyId,
      sourceId,
      position,
      identityHash: promptIdentity(sourceId, text),
    })),
    select: { id: true, sourceId: true },
  });
  const ids = new Map(rows.map((row) => [row.sourceId ?? "", row.id]));
  const promptId = (sourceId: string) => ids.get(sourceId) ?? missing(sourceId);
  await tx.turn.createMany({
    data: prompts.prompts.map(({ sourceId, text }) => ({ promptId: promptId(sourceId), ordinal: 0, text })),
  });
  await tx.tag.createMany({
    data: prompts.prompts.flatMap(({ sourceId, tags }) =>
      Object.entries(tags).map(([key, value]) => ({ promptId: promptId(sourceId), key, value: String(value) })),
    ),
  });
  return ids;
}

async function addResponses(
  tx: Transaction,
  { responses }: StudyContent,
  promptIds: Map<string, bigint>,
  systemIds: Map<string, bigint>,
): Promise<Map<string, bigint>> {
  const rows = await tx.response.createManyAndReturn({
    data: responses.responses.map(({ sourceId, system, text, ...details }) => ({
      ...details,
      promptId: promptIds.get(sourceId) ?? missing(sourceId),
      systemId: systemIds.get(system) ?? missing(system),
      text,
      contentHash: new Uint8Array(sha256(text)),
    })),
    select: { id: true, prompt: { select: { sourceId: true } }, systemId: true },
  });
  const systems = new Map([...systemIds].map(([key, id]) => [id, key]));
  return new Map(rows.map((row) => [`${row.prompt.sourceId} ${systems.get(row.systemId)}`, row.id]));
}

export function missing(name: string): never {
  throw new Error(`The demo names "${name}", which it does not hold.`);
}
