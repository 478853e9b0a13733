import "server-only";
import { type Database, emptySql, sql } from "@/lib/db/client";
import { RUN_TABLE } from "./run-table";
import type { RunKind } from "./schema";

type Sql = ReturnType<typeof sql>;

/** A reply's latency is on one of its rows, so that counting those counts replies. */
const SUMS = sql`coalesce(sum("promptTokens"), 0)::bigint AS "promptTokens",
  coalesce(sum("outputTokens"), 0)::bigint AS "outputTokens"`;

/** Later than every item. */
const LAST = sql`9223372036854775807::bigint`;

/** Done, unparsable and tokens over the answers of a run to items after `after`, up to `to` where that is given. */
export function tallySql(kind: RunKind, runId: Sql, after: Sql, to?: Sql): Sql {
  // Compared as rows, so that an index of run and item is read from the one end to the other, and none of items alone: that leads through other studies.
  const within = (run: Sql, item: Sql) => sql`(${run}, ${item}) > (${runId}, ${after})
    AND (${run}, ${item}) <= (${runId}, ${to ?? LAST})`;
  if (kind === "generation") {
    return sql`SELECT count(*)::int AS done, 0 AS unparsable, ${SUMS} FROM "Response"
      WHERE ${within(sql`"generationRunId"`, sql`"promptId"`)}`;
  }
  const rows = sql`SELECT "latencyMs", "outcome" IS NULL AS unread, "promptTokens", "outputTokens" FROM "Verdict"
      WHERE ${within(sql`"runId"`, sql`"comparisonId"`)}
    UNION ALL SELECT "latencyMs", "value" IS NULL, "promptTokens", "outputTokens" FROM "Score"
      WHERE ${within(sql`"runId"`, sql`"responseId"`)}`;
  return sql`SELECT count("latencyMs")::int AS done, (count(*) FILTER (WHERE unread))::int AS unparsable, ${SUMS}
    FROM (${rows}) answers`;
}

interface Stretch {
  runId: bigint;
  after: bigint;
  to: bigint;
}

/** Adds to the run's sums what is behind its first open chunk, once. */
export async function settleTally(tx: Database, kind: RunKind, { runId, after, to }: Stretch): Promise<void> {
  if (to <= after) return;
  const unparsable = kind === "judge" ? sql`"unparsable" = r."unparsable" + t.unparsable,` : emptySql;
  await tx.$executeRaw`
    UPDATE ${RUN_TABLE[kind]} r SET "done" = r."done" + t.done, ${unparsable} "settledTo" = ${to},
      "promptTokens" = r."promptTokens" + t."promptTokens", "outputTokens" = r."outputTokens" + t."outputTokens"
    FROM (${tallySql(kind, sql`${runId}`, sql`${after}`, sql`${to}`)}) t WHERE r."id" = ${runId}`;
}

/** Before a run begins anew: what failed below may be answered now. */
export async function forgetTally(tx: Database, kind: RunKind, runId: bigint): Promise<void> {
  const unparsable = kind === "judge" ? sql`, "unparsable" = 0` : emptySql;
  await tx.$executeRaw`
    UPDATE ${RUN_TABLE[kind]} SET "settledTo" = 0, "done" = 0, "promptTokens" = 0, "outputTokens" = 0 ${unparsable}
    WHERE "id" = ${runId}`;
}
