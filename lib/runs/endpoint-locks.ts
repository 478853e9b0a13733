import "server-only";
import pg from "pg";
import { env } from "@/lib/env";

/** First keys of our advisory locks: places at an endpoint, processes that use it, and those of them with fewer places than their share. */
const [PLACES, HERE, SHORT] = [7_301, 7_302, 7_303];
const SIGN = { here: HERE, short: SHORT };

/** Second keys must fit 32 bits. A place's number is below 256. */
const PLACE_KEY = "(($1::bigint % 8388607) * 256 + n)::int";
const SIGN_KEY = "($1::bigint % 2147483647)";

let keeper: Promise<pg.Client> | undefined;
/** Raised when the connection, and every lock with it, is gone. */
let era = 0;

export function lockEra(): number {
  return era;
}

/**
 * An endpoint's places over all processes, as advisory locks of one connection: a process that dies gives them back at once. `held` are the numbers this
 * connection has: it could lock those again.
 */
export async function lockPlaces(
  endpointId: bigint,
  { places, held, want }: { places: number; held: number[]; want: number },
): Promise<number[]> {
  const client = await connection();
  const { rows } = await client.query<{ n: number }>(
    // Materialized, so that no more are tried than the limit lets through.
    `WITH free AS MATERIALIZED (SELECT n FROM generate_series(0, $2::int - 1) n WHERE n <> ALL($3::int[]))
     SELECT n FROM free WHERE pg_try_advisory_lock($4::int, ${PLACE_KEY}) LIMIT $5`,
    [endpointId, places, held, PLACES, want],
  );
  return rows.map(({ n }) => n);
}

export async function unlockPlaces(endpointId: bigint, numbers: number[]): Promise<void> {
  const client = await connection();
  await client.query(`SELECT pg_advisory_unlock($3::int, ${PLACE_KEY}) FROM unnest($2::int[]) n`, [
    endpointId,
    numbers,
    PLACES,
  ]);
}

/** Tells the other processes that this one uses the endpoint, or is short of places. */
export async function raiseSign(endpointId: bigint, sign: keyof typeof SIGN, up: boolean): Promise<void> {
  const client = await connection();
  const verb = up ? "pg_advisory_lock_shared" : "pg_advisory_unlock_shared";
  await client.query(`SELECT ${verb}($2::int, ${SIGN_KEY}::int)`, [endpointId, SIGN[sign]]);
}

export interface Around {
  /** Processes that use the endpoint, this one among them. */
  processes: number;
  othersShort: boolean;
  /** Until when the server wants no requests, in milliseconds from now. */
  quietMs: number;
}

export async function lookAround(endpointId: bigint): Promise<Around> {
  const client = await connection();
  const { rows } = await client.query<Around>(
    `WITH signs AS (
       SELECT classid::int AS sign, pid FROM pg_locks
       WHERE locktype = 'advisory' AND objsubid = 2 AND classid::int IN ($2::int, $3::int) AND objid::bigint = ${SIGN_KEY}
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
     )
     SELECT (SELECT count(DISTINCT pid)::int FROM signs WHERE sign = $2) AS processes,
       EXISTS (SELECT 1 FROM signs WHERE sign = $3 AND pid <> pg_backend_pid()) AS "othersShort",
       coalesce((SELECT extract(epoch FROM "quietUntil" - clock_timestamp()) * 1000 FROM "EndpointPace"
         WHERE "endpointId" = $1), 0)::float8 AS "quietMs"`,
    [endpointId, HERE, SHORT],
  );
  return rows[0];
}

/** After an error nobody knows what is locked: the connection's end gives all of it back. */
export function forgetLocks(): void {
  const broken = keeper;
  keeper = undefined;
  era++;
  broken?.then((client) => client.end()).catch(() => {});
}

function connection(): Promise<pg.Client> {
  keeper ??= open();
  return keeper;
}

async function open(): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: env().DATABASE_URL, application_name: "evenhand endpoints" });
  const own = era;
  // Not once: a dying connection may say so twice, and an error nobody hears ends the process.
  for (const event of ["error", "end"] as const) {
    client.on(event, () => {
      if (era === own) forgetLocks();
    });
  }
  await client.connect();
  return client;
}
