import "server-only";
import pg from "pg";
import { databasePool } from "@/lib/db/client";
import { env } from "@/lib/env";

/**
 * graphile-worker frees the jobs of a killed process only after four hours. Each worker here holds an advisory lock on a connection of
 * its own: a locked job whose worker's lock anyone can take belongs to nobody alive, and is freed at once.
 */
const alive = new Set<string>();
let keeper: pg.Client | undefined;
/** One connection takes one statement at a time. */
let turn: Promise<void> = Promise.resolve();

export function holdLiveness(workerId: string): void {
  alive.add(workerId);
  keepLocks().catch(() => {});
}

/** A worker that ended while its process goes on: a job it still holds is free. */
export function dropLiveness(workerId: string): void {
  if (!alive.delete(workerId)) return;
  const unlock = async () => {
    await keeper?.query("SELECT pg_advisory_unlock(hashtextextended($1, 7))", [workerId]);
  };
  turn = turn.catch(() => {}).then(unlock);
  turn.catch(() => {});
}

function keepLocks(): Promise<void> {
  turn = turn.catch(() => {}).then(takeLocks);
  return turn;
}

async function takeLocks(): Promise<void> {
  if (!keeper) {
    const client = new pg.Client({ connectionString: env().DATABASE_URL, application_name: "evenhand liveness" });
    keeper = client;
    client.on("error", () => {
      // The database went away, and our locks with it; the next sweep takes them again.
      if (keeper === client) keeper = undefined;
    });
    try {
      await client.connect();
    } catch (error) {
      if (keeper === client) keeper = undefined;
      throw error;
    }
  }
  for (const id of alive) await keeper?.query("SELECT pg_try_advisory_lock(hashtextextended($1, 7))", [id]);
}

/** Jobs younger than this may belong to a worker that is only just taking its lock. */
const graceSeconds = 10;

export async function releaseDeadWorkers(): Promise<string[]> {
  if (!keeper && alive.size > 0) await keepLocks();
  const { rows } = await databasePool().query<{ id: string }>(
    `SELECT DISTINCT locked_by AS id FROM graphile_worker._private_jobs
     WHERE locked_by IS NOT NULL AND locked_at < now() - make_interval(secs => $1)`,
    [graceSeconds],
  );
  const dead: string[] = [];
  for (const { id } of rows) {
    if (alive.has(id)) continue;
    // In one statement's transaction: the probe's lock is gone when it ends.
    const probe = await databasePool().query<{ free: boolean }>(
      "SELECT pg_try_advisory_xact_lock(hashtextextended($1, 7)) AS free",
      [id],
    );
    if (probe.rows[0]?.free) dead.push(id);
  }
  if (dead.length > 0) await databasePool().query("SELECT graphile_worker.force_unlock_workers($1::text[])", [dead]);
  return dead;
}
