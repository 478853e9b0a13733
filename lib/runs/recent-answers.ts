import "server-only";
import { db, sql } from "@/lib/db/client";
import type { RunKind } from "./schema";

/** The newest rows of a table say how fast runs are, whatever its size. */
const NEWEST = 5_000;

const LATEST = {
  generation: sql`SELECT "generationRunId" AS run, "createdAt" FROM "Response" ORDER BY "id" DESC LIMIT ${NEWEST}`,
  judge: sql`SELECT run, "createdAt" FROM (
    (SELECT "id", "runId" AS run, "createdAt" FROM "Verdict" WHERE "latencyMs" IS NOT NULL ORDER BY "id" DESC LIMIT ${NEWEST})
    UNION ALL
    (SELECT "id", "runId", "createdAt" FROM "Score" WHERE "latencyMs" IS NOT NULL ORDER BY "id" DESC LIMIT ${NEWEST})) newest`,
};

interface Recent {
  perMinute: number;
  latest: Date;
}

/** Answers of each run in the last minute; where a minute holds more than we look at, as fast as those came. */
export async function recentAnswers(kind: RunKind, runs: bigint[]): Promise<Map<bigint, Recent>> {
  if (runs.length === 0) return new Map();
  const rows = await db().$queryRaw<{ run: bigint; answers: number; latest: Date; seconds: number; all: number }[]>`
    WITH latest AS (${LATEST[kind]}),
      minute AS (SELECT run, "createdAt" FROM latest WHERE "createdAt" > now() AT TIME ZONE 'utc' - interval '1 minute'),
      span AS (SELECT count(*)::int AS n,
        extract(epoch FROM now() AT TIME ZONE 'utc' - min("createdAt"))::float8 AS seconds FROM minute)
    SELECT run, count(*)::int AS answers, max("createdAt") AS latest, max(seconds) AS seconds, max(n) AS all FROM minute, span
    WHERE run = ANY(${runs}) GROUP BY run`;
  return new Map(
    rows.map(({ run, answers, latest, seconds, all }) => [
      run,
      { perMinute: all < NEWEST ? answers : Math.round((answers * 60) / Math.max(seconds, 0.1)), latest },
    ]),
  );
}
