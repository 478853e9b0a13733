import "server-only";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { joinResponses } from "@/lib/exchange/join/join-responses";
import type { Joined } from "@/lib/exchange/join/schema";
import { describeError } from "@/lib/log";
import { type AnsweredPrompt, addResponses } from "@/lib/responses/add-responses";
import { readBatch } from "./read-batch";

const PROMPTS_AT_ONCE = 200;

/**
 * The job that fills a study from its files. Files and plan no longer change, so joining them again gives the same prompts in the
 * same order: killed anywhere, it writes what is missing.
 */
export async function importResponses(batchId: bigint): Promise<void> {
  const batch = await db().importBatch.findUnique({ where: { id: batchId } });
  if (!batch?.studyId || (batch.state !== "queued" && batch.state !== "running")) return;
  const { studyId } = batch;
  await db().importBatch.update({ where: { id: batchId }, data: { state: "running", error: null } });
  try {
    const { plan, files } = await readBatch(batchId);
    const joined = joinResponses(
      files.filter((file) => file.reading !== null),
      plan,
    );
    const systems = await db().system.findMany({ where: { studyId }, select: { id: true, name: true } });
    const prompts = answeredPrompts(joined, new Map(systems.map(({ id, name }) => [name, id])));
    let rowsDone = 0;
    for (let start = 0; start < prompts.length; start += PROMPTS_AT_ONCE) {
      const part = prompts.slice(start, start + PROMPTS_AT_ONCE);
      rowsDone += part.reduce((sum, { responses }) => sum + responses.length, 0);
      await transaction(
        async (tx) => {
          await addResponses(tx, studyId, part);
          await tx.importBatch.update({ where: { id: batchId }, data: { rowsDone } });
        },
        { timeoutMs: 60_000 },
      );
    }
    await db().importBatch.update({
      where: { id: batchId },
      data: { state: "finished", rowsDone, rowsTotal: rowsDone, finishedAt: new Date() },
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

function answeredPrompts(joined: Joined, systemIds: ReadonlyMap<string, bigint>): AnsweredPrompt[] {
  const occurrences = new Map<string, number>();
  const prompts = joined.prompts.map(({ sourceId, text, reference, tags }, position): AnsweredPrompt => {
    const key = JSON.stringify([sourceId, text]);
    const occurrence = occurrences.get(key) ?? 0;
    occurrences.set(key, occurrence + 1);
    return { position, sourceId, text, occurrence, reference, tags, responses: [] };
  });
  for (const { prompt, system, text } of joined.responses) {
    const systemId = systemIds.get(joined.systems[system]);
    if (systemId === undefined) throw new Error(`the study has no system for a joined response`);
    prompts[prompt].responses.push({ systemId, text });
  }
  return prompts;
}
