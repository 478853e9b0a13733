import "server-only";
import { recordEvent } from "@/lib/audit/record-event";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { joinResponses } from "@/lib/exchange/join/join-responses";
import { describeError } from "@/lib/log";
import { addPrompts } from "@/lib/responses/add-prompts";
import { addResponses } from "@/lib/responses/add-responses";
import { importJudgments } from "./import-judgments";
import { type Portion, portionsOf } from "./portions";
import { readBatch } from "./read-batch";
import { ImportPlan } from "./schema";

/**
 * The job that fills a study from its files, with the judgments in them last. They are read twice, once for the join and once for the texts, and no longer change: so both
 * times give the same, and a job that was killed anywhere writes what is missing.
 */
export async function importResponses(batchId: bigint): Promise<void> {
  const batch = await db().importBatch.findUnique({ where: { id: batchId } });
  if (!batch?.studyId || (batch.state !== "queued" && batch.state !== "running")) return;
  const { studyId, ownerId } = batch;
  await db().importBatch.update({ where: { id: batchId }, data: { state: "running", error: null } });
  try {
    const { judgmentsOnly } = ImportPlan.parse(batch.plan ?? {});
    const responses = judgmentsOnly ? 0 : await fillIn(batchId, studyId);
    const outcome = await importJudgments({ id: batchId, studyId, ownerId }, (judgments) =>
      db().importBatch.update({ where: { id: batchId }, data: { rowsDone: responses + judgments } }),
    );
    const rowsDone = responses + (outcome ? outcome.votes + outcome.verdicts + outcome.scores : 0);
    await transaction(async (tx) => {
      const done = { state: "finished" as const, rowsDone, rowsTotal: rowsDone, finishedAt: new Date() };
      await tx.importBatch.update({ where: { id: batchId }, data: { ...done, ...(outcome && { outcome }) } });
      if (!outcome) return;
      const { leftOut, ...counts } = outcome;
      const detail = { ...counts, leftOut: leftOut.map(({ reason, count }) => ({ reason, count })) };
      const event = { actorId: ownerId, studyId, action: "judgments.imported", subject: batch.publicId, detail };
      await recordEvent(tx, event);
    });
  } catch (error) {
    // The queue tries again; until then the study's page says why it waits.
    const message = describeError(error).error;
    await db()
      .importBatch.updateMany({ where: { id: batchId, state: "running" }, data: { error: message } })
      .catch(() => {});
    throw error;
  }
}

/** Prompts and responses; says how many responses there are. */
async function fillIn(batchId: bigint, studyId: bigint): Promise<number> {
  const { plan, files } = await readBatch(batchId);
  const readable = files.filter((file) => file.reading !== null);
  const joined = joinResponses(readable, plan);
  const systems = await db().system.findMany({ where: { studyId }, select: { id: true, name: true } });
  const byName = new Map(systems.map(({ id, name }) => [name, id]));
  const systemIds = joined.systems.map((name) => byName.get(name));
  let rowsDone = 0;
  for await (const portion of portionsOf(readable, joined)) {
    rowsDone += portion.responses.length;
    await write(batchId, studyId, portion, systemIds, rowsDone);
  }
  return rowsDone;
}

async function write(
  batchId: bigint,
  studyId: bigint,
  { prompts, references, responses }: Portion,
  systemIds: (bigint | undefined)[],
  rowsDone: number,
): Promise<void> {
  const given = responses.map(({ prompt, system, response }) => {
    const systemId = systemIds[system];
    if (systemId === undefined) throw new Error("the study has no system for a joined response");
    return { position: prompt, systemId, response };
  });
  await transaction(
    async (tx) => {
      await addPrompts(tx, studyId, prompts);
      await addResponses(tx, studyId, given, references);
      await tx.importBatch.update({ where: { id: batchId }, data: { rowsDone } });
    },
    { timeoutMs: 60_000 },
  );
}
