import "server-only";
import type { TextQuery } from "@/lib/db/read-snapshot";
import { readNumbers } from "@/lib/results/stored-votes/number-array";
import { Outcome } from "@/lib/votes/schema";

/** Rows a statement answers with, about: more would hold up requests while they are taken in. */
const PORTION = 50_000;

/** What has decimals travels as a whole number of these parts. */
export const FRACTION = 1e9;

/** Columns of one run, as the database calls things; -1 stands for NULL. */
export const VERDICT_FIELDS = [
  "comparison",
  "prompt",
  "pair",
  "aspect",
  "order",
  "sample",
  "outcome",
  "preference",
] as const;
export const SCORE_FIELDS = ["response", "prompt", "system", "aspect", "sample", "value"] as const;
export type VerdictRows = Record<(typeof VERDICT_FIELDS)[number], Float64Array>;
export type ScoreRows = Record<(typeof SCORE_FIELDS)[number], Float64Array>;

const outcomeCode = `CASE v."outcome" ${Outcome.options.map((outcome, code) => `WHEN '${outcome}' THEN ${code}`).join(" ")} ELSE -1 END`;

const verdictRows = `SELECT v."comparisonId" AS comparison, c."promptId" AS prompt, c."pairId" AS pair, coalesce(v."aspectId", -1) AS aspect,
    CASE v."order" WHEN 'ab' THEN 0 WHEN 'ba' THEN 1 ELSE 2 END AS "order", v."sample" AS sample, ${outcomeCode} AS outcome,
    coalesce(round(v."preference" * ${FRACTION})::bigint, -1) AS preference
  FROM "Verdict" v JOIN "Comparison" c ON c."id" = v."comparisonId"
  WHERE v."runId" = $1 AND v."comparisonId" > $2 AND v."comparisonId" <= (SELECT item FROM reach)`;

const scoreRows = `SELECT v."responseId" AS response, r."promptId" AS prompt, r."systemId" AS system, coalesce(v."aspectId", -1) AS aspect,
    v."sample" AS sample, coalesce(round(v."value" * ${FRACTION})::bigint, -1) AS value
  FROM "Score" v JOIN "Response" r ON r."id" = v."responseId"
  WHERE v."runId" = $1 AND v."responseId" > $2 AND v."responseId" <= (SELECT item FROM reach)`;

export async function readVerdicts(query: TextQuery, runId: string): Promise<VerdictRows[]> {
  return readInPortions(query, runId, {
    table: "Verdict",
    item: "comparisonId",
    rows: verdictRows,
    fields: VERDICT_FIELDS,
  });
}

export async function readScores(query: TextQuery, runId: string): Promise<ScoreRows[]> {
  return readInPortions(query, runId, { table: "Score", item: "responseId", rows: scoreRows, fields: SCORE_FIELDS });
}

interface Source<Field extends string> {
  table: string;
  item: string;
  rows: string;
  fields: readonly Field[];
}

/** Along the index that makes a reply unique, so that no portion looks at rows of another. */
async function readInPortions<Field extends string>(
  query: TextQuery,
  runId: string,
  { table, item, rows, fields }: Source<Field>,
): Promise<Record<Field, Float64Array>[]> {
  const text = `WITH reach AS MATERIALIZED (SELECT max(item) AS item FROM (SELECT "${item}" AS item FROM "${table}"
      WHERE "runId" = $1 AND "${item}" > $2 ORDER BY 1 LIMIT ${PORTION}) portion),
    found AS MATERIALIZED (${rows})
    SELECT (SELECT item FROM reach), ${fields.map((field) => `array_agg("${field}")`).join(", ")} FROM found`;
  const readings: Record<Field, Float64Array>[] = [];
  for (let after = "0"; ; ) {
    const [[reach, ...columns]] = await query(text, [runId, after]);
    if (reach === null || reach === undefined) return readings;
    after = reach;
    // Object.fromEntries forgets that every field is there.
    readings.push(
      Object.fromEntries(fields.map((field, at) => [field, readNumbers(columns[at])])) as Record<Field, Float64Array>,
    );
  }
}
