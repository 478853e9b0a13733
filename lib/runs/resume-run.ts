import "server-only";
import type { Database } from "@/lib/db/client";
import { dropChunkJobs } from "./chunk-jobs";
import { enqueueDriver } from "./drive-run";
import { moveRun, setPlannedTo } from "./run-table";
import type { RunKind } from "./schema";
import { forgetTally } from "./tally";

/** From the first item on, those with an answer skipped: what failed or was left is asked again. False while it runs. */
export async function resumeRun(tx: Database, kind: RunKind, runId: bigint): Promise<boolean> {
  const moved = await moveRun(tx, kind, runId, { from: ["stopped", "finished", "failed", "queued"], to: "running" });
  if (!moved) return false;
  await dropChunkJobs(tx, kind, runId);
  await setPlannedTo(tx, kind, runId, 0n);
  await forgetTally(tx, kind, runId);
  await enqueueDriver(tx, kind, runId);
  return true;
}
