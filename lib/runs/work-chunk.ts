import "server-only";
import { db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { getCallableEndpoint } from "@/lib/endpoints/get-callable-endpoint";
import { AppError } from "@/lib/errors";
import { stopping } from "@/lib/jobs/stopping";
import type { CallableEndpoint } from "@/lib/llm/callable-endpoint";
import { answerAll, type ItemWork } from "./answer-all";
import { enqueueChunks } from "./chunk-jobs";
import { failRun } from "./fail-run";
import { noteRetries } from "./note-retries";
import { runGoesOn } from "./run-goes-on";
import { findRun } from "./run-table";
import type { Chunk, RunKind } from "./schema";

/**
 * The job of a chunk: asks for the items that `prepare` finds without an answer. It may run twice, also at the same time; what it leaves when the process ends
 * waits for another process.
 */
export async function workChunk<Item>(
  kind: RunKind,
  chunk: Chunk,
  prepare: (endpoint: CallableEndpoint) => Promise<ItemWork<Item>>,
): Promise<void> {
  const run = await findRun(db(), kind, chunk.runId);
  if (run?.state !== "running") return;
  try {
    const endpoint = await getCallableEndpoint(run.endpointId);
    const circumstances = {
      endpoint,
      stopping,
      goesOn: runGoesOn(kind, chunk.runId),
      isTry: run.isTry,
      retrying: noteRetries(kind, chunk.runId),
    };
    const ending = await answerAll(await prepare(endpoint), circumstances);
    if (ending.how === "broken") await failRun(kind, chunk.runId, brokenText(ending.failure.message));
    if (ending.how === "stopped" && stopping.aborted) await transaction((tx) => enqueueChunks(tx, kind, [chunk]));
  } catch (error) {
    // What a person can understand will not be different next time; a database that is away will.
    if (!(error instanceof AppError) || error.code === "unavailable") throw error;
    await failRun(kind, chunk.runId, error.message);
  }
}

function brokenText(message: string): string {
  return `No request gets an answer: ${message} Resume the run once this is mended.`;
}
