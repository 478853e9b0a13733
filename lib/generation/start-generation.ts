import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import type { Actor } from "@/lib/auth/session";
import type { Transaction } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { AppError, notFound } from "@/lib/errors";
import { CleanUpRule, KeptTextRules } from "@/lib/responses/schema";
import { changeTextRules } from "@/lib/responses/set-text-rules";
import { enqueueDriver } from "@/lib/runs/drive-run";
import { countMissing } from "./missing-answers";
import { requireDraft } from "./require-draft";
import { GenerationSettings, type StartGenerationInput } from "./schema";

/** One run for each chosen system that has answers missing and no run under way; started twice, it starts once. */
export async function startGeneration(actor: Actor, input: StartGenerationInput): Promise<{ runIds: string[] }> {
  if (input.cleanUp) await cleanUpAll(actor, input.studyId);
  return transaction(async (tx) => {
    const studyId = await requireDraft(tx, actor, input.studyId);
    const runIds: string[] = [];
    let underWay = 0;
    for (const systemId of new Set(input.systemIds)) {
      const run = await startOne(tx, actor, { studyId, systemId: BigInt(systemId), input });
      if (run === "under way") underWay += 1;
      else if (run !== null) runIds.push(String(run));
    }
    if (runIds.length === 0 && underWay === 0) {
      throw new AppError("conflict", "No answer is missing: every chosen system has answered the chosen prompts.");
    }
    return { runIds };
  });
}

interface Wanted {
  studyId: bigint;
  systemId: bigint;
  input: StartGenerationInput;
}

async function startOne(
  tx: Transaction,
  actor: Actor,
  { studyId, systemId, input }: Wanted,
): Promise<bigint | "under way" | null> {
  const system = await tx.system.findFirst({
    where: { id: systemId, studyId },
    include: { endpoint: true, generationRuns: { where: { state: { in: ["queued", "running"] } } } },
  });
  if (!system) throw notFound("system");
  if (!system.endpoint || system.endpoint.archivedAt || !system.generation) {
    throw new AppError("conflict", `Say first where “${system.name}” answers.`);
  }
  if (system.generationRuns.length > 0) return "under way";
  const { tag, limit } = input;
  const total = await countMissing(tx, { studyId, tag, limit }, systemId);
  if (total === 0) return null;
  const settings = GenerationSettings.parse(system.generation);
  const { id } = await tx.generationRun.create({
    data: {
      ...{ studyId, systemId, endpointId: system.endpoint.id, total, state: "running", createdById: actor.id },
      promptTemplateId: settings.promptTemplateId === null ? null : BigInt(settings.promptTemplateId),
      settings: { ...settings, tag, limit },
    },
  });
  await recordEvent(tx, {
    actorId: actor.id,
    studyId,
    action: "generation.started",
    subject: String(id),
    detail: { system: system.name, model: system.endpoint.model, total },
  });
  await enqueueDriver(tx, "generation", id);
  return id;
}

/** All the rules, for every system: a side that was generated elsewhere is cleaned up in the same way. */
async function cleanUpAll(actor: Actor, studyId: string): Promise<void> {
  const kept = await transaction(async (tx) => {
    const id = await requireDraft(tx, actor, studyId);
    return KeptTextRules.parse((await tx.study.findUniqueOrThrow({ where: { id } })).textRules).wanted.cleanUp;
  });
  if (CleanUpRule.options.every((rule) => kept.includes(rule))) return;
  await changeTextRules(actor, studyId, (rules) => ({ ...rules, cleanUp: [...CleanUpRule.options] }));
}
