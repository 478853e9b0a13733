import "server-only";
import { type Database, db } from "@/lib/db/client";
import { transaction } from "@/lib/db/transaction";
import { enqueue, type JobName } from "@/lib/jobs/enqueue";
import { countChunkJobs, enqueueChunks } from "./chunk-jobs";
import { lockRun, moveRun, type RunRow, setPlannedTo } from "./run-table";
import type { Chunk, RunKind } from "./schema";
import { settleTally } from "./tally";

/** Ids of the next items without an answer or a failure, in order, after this one. */
export type NextItems = (after: bigint, limit: number) => Promise<bigint[]>;

/** A wave of chunks is planned when fewer than this many wait. */
const FEW = 50;
const WAVE = 200;
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
export async function driveRun(kind: RunKind, runId: bigint, nextItems: NextItems): Promise<void> {
  const chunkSize = await chunkSizeOf(kind, runId);
  await transaction(
    async (tx) => {
      const run = await lockRun(tx, kind, runId);
      if (run?.state !== "running") return;
      // Only now: another driver may have planned while this one waited for the row.
      const { open, from, dead } = await countChunkJobs(tx, kind, runId);
      await settleTally(tx, kind, { runId, after: run.settledTo, to: from ?? run.plannedTo });
      if (dead) {
        const error = "A part of the run failed again and again; the server's log says why. Resume to try again.";
        await moveRun(tx, kind, runId, { from: ["running"], to: "failed", error });
        return;
      }
      const planned = open < FEW ? await planWave(tx, kind, { runId, run, chunkSize, nextItems }) : 0;
      if (planned === 0 && open === 0) await moveRun(tx, kind, runId, { from: ["running"], to: "finished" });
      else await enqueueDriver(tx, kind, runId, AGAIN_MS);
    },
    { timeoutMs: 60_000 },
  );
}

interface Wave {
  runId: bigint;
  run: RunRow;
  chunkSize: number;
  nextItems: NextItems;
}

async function planWave(tx: Database, kind: RunKind, { runId, run, chunkSize, nextItems }: Wave): Promise<number> {
  const items = await nextItems(run.plannedTo, WAVE * chunkSize);
  const chunks: Chunk[] = [];
  for (let at = 0; at < items.length; at += chunkSize) {
    const last = Math.min(at + chunkSize, items.length) - 1;
    chunks.push({ runId, after: items[at] - 1n, to: items[last] });
  }
  const end = items.at(-1);
  if (end === undefined) return 0;
  await enqueueChunks(tx, kind, chunks);
  await setPlannedTo(tx, kind, runId, end);
  return items.length;
}

/** A process works at two chunks of a run at a time: together they should fill the endpoint's places. */
async function chunkSizeOf(kind: RunKind, runId: bigint): Promise<number> {
  const where =
    kind === "generation"
      ? { generationRuns: { some: { id: runId } } }
      : { judgeVersions: { some: { runs: { some: { id: runId } } } } };
  const endpoint = await db().endpoint.findFirst({ where, select: { concurrency: true } });
  return Math.max(50, 2 * (endpoint?.concurrency ?? 0));
}
