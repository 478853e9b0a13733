import "server-only";
import type { Database } from "@/lib/db/client";
import type { JobName } from "@/lib/jobs/enqueue";
import type { Chunk, RunKind } from "./schema";

const CHUNK_JOB: Record<RunKind, JobName> = { generation: "generate-responses", judge: "judge-items" };

/** A chunk that fails runs again after 3, 7, 20, 55 and 150 seconds; then its run has failed. */
const MOST_ATTEMPTS = 6;

const prefix = (kind: RunKind, runId: bigint) => `chunk:${kind}:${runId}:`;

/** The key keeps one waiting job a chunk, however often it is planned. By the flag a process knows whose chunk it is (lib/jobs/run-slots.ts). */
export async function enqueueChunks(tx: Database, kind: RunKind, chunks: Chunk[]): Promise<void> {
  const specs = chunks.map(({ runId, after, to }) => ({
    key: prefix(kind, runId) + to,
    flag: `run:${kind}:${runId}`,
    payload: { runId: String(runId), after: String(after), to: String(to) },
  }));
  await tx.$executeRaw`
    SELECT count(graphile_worker.add_job(${CHUNK_JOB[kind]}, payload => spec->'payload', job_key => spec->>'key',
      max_attempts => ${MOST_ATTEMPTS}::int, flags => ARRAY[spec->>'flag']))
    FROM json_array_elements(${JSON.stringify(specs)}::json) spec`;
}

interface ChunkJobs {
  /** Waiting or under way. */
  open: number;
  /** Where the first of them begins. */
  from: bigint | null;
  /** One has failed too often to be tried again. */
  dead: boolean;
}

export async function countChunkJobs(tx: Database, kind: RunKind, runId: bigint): Promise<ChunkJobs> {
  const [jobs] = await tx.$queryRaw<ChunkJobs[]>`
    SELECT count(*)::int AS open, min((payload->>'after')::bigint) AS "from",
      coalesce(bool_or(attempts >= max_attempts AND locked_at IS NULL), false) AS dead
    FROM graphile_worker._private_jobs WHERE key LIKE ${`${prefix(kind, runId)}%`}`;
  return jobs;
}

/** After a stop, or before a run begins anew. Jobs under way notice by themselves. */
export async function dropChunkJobs(tx: Database, kind: RunKind, runId: bigint): Promise<void> {
  await tx.$executeRaw`
    DELETE FROM graphile_worker._private_jobs WHERE key LIKE ${`${prefix(kind, runId)}%`} AND locked_at IS NULL`;
}
