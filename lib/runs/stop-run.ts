import "server-only";
import type { Database } from "@/lib/db/client";
import { dropChunkJobs } from "./chunk-jobs";
import { moveRun } from "./run-table";
import type { RunKind } from "./schema";

/** Requests under way end; no other begins. Everything answered stays. `error` says why, where no person asked for it. */
export async function stopRun(
  tx: Database,
  kind: RunKind,
  runId: bigint,
  error: string | null = null,
): Promise<boolean> {
  const moved = await moveRun(tx, kind, runId, { from: ["queued", "running"], to: "stopped", error });
  if (moved) await dropChunkJobs(tx, kind, runId);
  return moved;
}
