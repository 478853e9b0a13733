import "server-only";
import pg from "pg";
import { env } from "@/lib/env";

/** First keys of our advisory locks: places at an endpoint, and those who wait for one. */
const [PLACES, WAITING] = [7_301, 7_302];

let keeper: Promise<pg.Client> | undefined;
/** Raised when the connection, and every lock with it, is gone. */
let era = 0;

/**
 * An endpoint's places over all processes, as advisory locks of one connection: a process that dies gives them back at once. A lost connection
 * gives up all places; whoever holds one learns it from `era`.
 */
export async function lockPlaces(
  endpointId: bigint,
  { places, held, want }: { places: number; held: number[]; want: number },
): Promise<{ numbers: number[]; era: number }> {
  const client = await connection();
  const before = era;
  const { rows } = await client.query<{ n: number }>(
    `SELECT n FROM (SELECT n FROM generate_series(1, $2::int) n WHERE n <> ALL($3::int[]) ORDER BY n) free
     WHERE pg_try_advisory_lock($4::int, hashint8($1::bigint * 1000 + n)) LIMIT $5`,
    [endpointId, places, held, PLACES, want],
  );
  return { numbers: rows.map(({ n }) => n), era: before };
}

export async function unlockPlaces(endpointId: bigint, numbers: number[]): Promise<void> {
  const client = await connection();
  await client.query("SELECT pg_advisory_unlock($3::int, hashint8($1::bigint * 1000 + n)) FROM unnest($2::int[]) n", [
    endpointId,
    numbers,
    PLACES,
  ]);
}

/** Tells the others that this process has no place and wants one. */
export async function sayWaiting(endpointId: bigint, waits: boolean): Promise<void> {
  const client = await connection();
  const verb = waits ? "pg_try_advisory_lock_shared" : "pg_advisory_unlock_shared";
  await client.query(`SELECT ${verb}($2::int, hashint8($1::bigint))`, [endpointId, WAITING]);
}

export async function isAnyoneWaiting(endpointId: bigint): Promise<boolean> {
  const client = await connection();
  const { rows } = await client.query<{ nobody: boolean }>(
    "SELECT pg_try_advisory_xact_lock($2::int, hashint8($1::bigint)) AS nobody",
    [endpointId, WAITING],
  );
  return rows[0]?.nobody === false;
}

export function lockEra(): number {
  return era;
}

function connection(): Promise<pg.Client> {
  keeper ??= open().catch((error: unknown) => {
    keeper = undefined;
    throw error;
  });
  return keeper;
}

async function open(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL, application_name: "evenhand endpoints" });
  const lost = () => {
    keeper = undefined;
    era++;
  };
  client.once("error", lost);
  client.once("end", lost);
  await client.connect();
  return client;
}
