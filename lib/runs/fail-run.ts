import "server-only";
import { transaction } from "@/lib/db/transaction";
import { dropChunkJobs } from "./chunk-jobs";
import { moveRun } from "./run-table";
import type { RunKind } from "./schema";

/** A run that cannot go on by itself, with the reason in words. What is answered stays, and it can be resumed. */
export async function failRun(kind: RunKind, runId: bigint, error: string): Promise<void> {
  await transaction(async (tx) => {
    if (await moveRun(tx, kind, runId, { from: ["running"], to: "failed", error }))
      await dropChunkJobs(tx, kind, runId);
  });
}
