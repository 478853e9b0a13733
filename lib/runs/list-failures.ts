import "server-only";
import { db, sql } from "@/lib/db/client";
import type { FailureKind } from "@/lib/llm/schema";
import type { RunFailure, RunKind } from "./schema";

const FAILURES = {
  generation: sql`SELECT "runId", "promptId" AS item, "kind", "message", "createdAt" FROM "GenerationFailure"`,
  judge: sql`SELECT "runId", "item", "kind", "message", "createdAt" FROM "JudgeFailure"`,
};

/** The prompt of a failed item. A judge of pairs fails at comparisons, a rubric judge at responses. */
const PROMPT = {
  generation: sql`f.item`,
  judge: sql`CASE (SELECT j."kind" FROM "JudgeRun" r JOIN "JudgeVersion" v ON v."id" = r."judgeVersionId"
      JOIN "Judge" j ON j."id" = v."judgeId" WHERE r."id" = f."runId")
    WHEN 'pairwise' THEN (SELECT "promptId" FROM "Comparison" WHERE "id" = f.item)
    ELSE (SELECT "promptId" FROM "Response" WHERE "id" = f.item) END`,
};

interface Row {
  runId: bigint;
  kind: FailureKind;
  count: number;
  message: string;
  examples: string[];
}

/** By run and kind, most frequent first, with the newest message of each and up to three prompts to look at. */
export async function listFailures(kind: RunKind, runs: bigint[]): Promise<Map<bigint, RunFailure[]>> {
  if (runs.length === 0) return new Map();
  const rows = await db().$queryRaw<Row[]>`
    WITH failures AS (${FAILURES[kind]} WHERE "runId" = ANY(${runs})),
      numbered AS (SELECT *, row_number() OVER (PARTITION BY "runId", "kind" ORDER BY "createdAt" DESC, item) AS nth,
        count(*) OVER (PARTITION BY "runId", "kind")::int AS count FROM failures)
    SELECT f."runId", f."kind", max(f.count) AS count, (array_agg(f."message" ORDER BY f.nth))[1] AS message,
      array_agg(DISTINCT coalesce(p."sourceId", 'prompt ' || (p."position" + 1))) AS examples
    FROM numbered f LEFT JOIN "Prompt" p ON p."id" = ${PROMPT[kind]}
    WHERE f.nth <= 3 GROUP BY f."runId", f."kind" ORDER BY count DESC, f."kind"`;
  const byRun = new Map<bigint, RunFailure[]>();
  for (const { runId, examples, ...failure } of rows) {
    const named = { ...failure, examples: examples.filter((each) => each !== null) };
    byRun.set(runId, [...(byRun.get(runId) ?? []), named]);
  }
  return byRun;
}
