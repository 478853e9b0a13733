import "server-only";
import type { Database } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { enqueue, type JobName } from "@/lib/jobs/enqueue";
import { log } from "@/lib/log";
import { countChunkJobs, enqueueChunk } from "./chunk-jobs";
import { lockRun, moveRun, setPlannedTo } from "./run-table";
import type { RunKind } from "./schema";

export interface Plan {
  /** The job that answers a chunk. */
  jobName: JobName;
  /** Ids of the next items without an answer, in order, after this one. */
  nextItems: (after: bigint, limit: number) => Promise<bigint[]>;
  chunkSize?: number;
}

/** A wave of chunks is planned when fewer than this many wait. */
const FEW = 50;
const WAVE = 200;
const CHUNK = 50;
const AGAIN_MS = 2_000;

const DRIVER: Record<RunKind, JobName> = { generation: "drive-generation", judge: "drive-judge-run" };

/** Begins, or takes up again, the driving of a run: in the transaction that sets it running. */
export async function enqueueDriver(tx: Database, kind: RunKind, runId: bigint, delayMs = 0): Promise<void> {
  await enqueue(tx, DRIVER[kind], { runId: String(runId) }, `drive:${kind}:${runId}`, delayMs);
}

/**
 * The job that keeps a run going: plans waves of chunks, so that a run over a million comparisons never means a million rows, comes back
 * while anything is open, and ends the run when nothing is left. It may run twice, and anywhere.
 */
export async function driveRun(kind: RunKind, runId: bigint, plan: Plan): Promise<void> {
  const { open, dead } = await countChunkJobs(kind, runId);
  await transaction(
    async (tx) => {
      const run = await lockRun(tx, kind, runId);
      if (run?.state !== "running") return;
      if (dead !== null) {
        const error =
          "A part of the run failed again and again; the server's log says why. Resume the run to try again.";
        log.error({ kind, runId: String(runId), jobs: dead.slice(0, 500) }, "a run failed");
        await moveRun(tx, kind, runId, { from: ["running"], to: "failed", error });
        return;
      }
      const planned = open < FEW ? await planWave(tx, { kind, runId, after: run.plannedTo }, plan) : 0;
      if (planned === 0 && open === 0) await moveRun(tx, kind, runId, { from: ["running"], to: "finished" });
      else await enqueueDriver(tx, kind, runId, AGAIN_MS);
    },
    { timeoutMs: 60_000 },
  );
}

async function planWave(
  tx: Database,
  { kind, runId, after }: { kind: RunKind; runId: bigint; after: bigint },
  { jobName, nextItems, chunkSize = CHUNK }: Plan,
): Promise<number> {
  const items = await nextItems(after, WAVE * chunkSize);
  let from = after;
  for (let at = 0; at < items.length; at += chunkSize) {
    const to = items[Math.min(at + chunkSize, items.length) - 1];
    await enqueueChunk(tx, kind, jobName, { runId, after: from, to });
    from = to;
  }
  if (from > after) await setPlannedTo(tx, kind, runId, from);
  return items.length;
}
