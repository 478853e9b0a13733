import "server-only";
import { db } from "@/lib/db/client";
import type { ModelFailure } from "@/lib/llm/model-failure";
import { RUN_TABLE } from "./run-table";
import type { RunKind } from "./schema";

/** Of many failures at once, one a second is kept. */
const FRESH_MS = 1_000;

/** Keeps the words of the latest failure on the run's row, for whoever waits for an answer. */
export function noteRetries(kind: RunKind, runId: bigint): (failure: ModelFailure) => Promise<void> {
  let noted = 0;
  return async ({ message }) => {
    if (Date.now() - noted < FRESH_MS) return;
    noted = Date.now();
    const note = db().$executeRaw`
      UPDATE ${RUN_TABLE[kind]} SET "retryMessage" = ${message}, "retryAt" = now() AT TIME ZONE 'utc'
      WHERE "id" = ${runId} AND "state" = 'running'`;
    // A run does not fail for want of a note.
    await note.catch(() => {});
  };
}
