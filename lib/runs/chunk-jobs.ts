import "server-only";
import { type Database, databasePool } from "@/lib/db/client";
import { enqueue, type JobName } from "@/lib/jobs/enqueue";
import type { RunKind } from "./schema";

/** A stretch of a run's items by id: those after `after`, up to and including `to`. */
export interface Chunk {
  runId: bigint;
  after: bigint;
  to: bigint;
}

const prefix = (kind: RunKind, runId: bigint) => `chunk:${kind}:${runId}:`;

/** The key keeps one waiting job a chunk, however often it is planned. */
export async function enqueueChunk(tx: Database, kind: RunKind, jobName: JobName, chunk: Chunk): Promise<void> {
  const payload = { runId: String(chunk.runId), after: String(chunk.after), to: String(chunk.to) };
  await enqueue(tx, jobName, payload, `${prefix(kind, chunk.runId)}${chunk.to}`);
}

/** Chunk jobs of a run that wait or are under way, and one that has failed too often to be tried again. */
export async function countChunkJobs(kind: RunKind, runId: bigint): Promise<{ open: number; dead: string | null }> {
  const { rows } = await databasePool().query<{ open: number; dead: string | null }>(
    `SELECT count(*) FILTER (WHERE attempts < max_attempts OR locked_at IS NOT NULL)::int AS open,
       max(coalesce(last_error, 'unknown')) FILTER (WHERE attempts >= max_attempts AND locked_at IS NULL) AS dead
     FROM graphile_worker._private_jobs WHERE key LIKE $1`,
    [`${prefix(kind, runId)}%`],
  );
  return rows[0];
}

/** After a stop, or before a run begins anew. Jobs under way notice by themselves. */
export async function dropChunkJobs(tx: Database, kind: RunKind, runId: bigint): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM graphile_worker._private_jobs WHERE key LIKE ${`${prefix(kind, runId)}%`} AND locked_at IS NULL`;
}
