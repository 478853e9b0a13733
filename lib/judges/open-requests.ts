import "server-only";
import { type Database, emptySql, sql } from "@/lib/db/client";
import type { ProtocolSettings } from "@/lib/studies/schema";
import { askedSql, type Fragment } from "./asked-sql";
import { hashSql } from "./draw-units";
import type { JudgeKind, JudgeRunSettings } from "./schema";

/** What decides which requests a run makes. */
export interface RunShape {
  runId: bigint;
  versionId: bigint;
  studyId: bigint;
  kind: JudgeKind;
  /** Ids of the aspects that are asked about, 0 for the main question. A rubric's are all in one request. */
  questions: bigint[];
  /** Those of them that are for some prompts only. */
  limited: bigint[];
  samples: number;
  judgedTurn: ProtocolSettings["judgedTurn"];
  settings: JudgeRunSettings;
}

/** One request of a run; the order is null for scores. */
export interface OpenRequest {
  item: bigint;
  aspect: bigint;
  order: "ab" | "ba" | null;
  sample: number;
  /** What is asked in it: one question, or a rubric's that apply to the prompt. */
  asked: bigint[];
}

/** Every request of the shape, whether answered or not. */
export async function countRequests(database: Database, shape: RunShape): Promise<number> {
  const { kind, questions, limited, samples } = shape;
  const each = (asked: Fragment) => (kind === "pairwise" ? sql`2 * ${asked}` : sql`least(${asked}, 1)`);
  const counted =
    limited.length === 0
      ? sql`count(*) * ${each(sql`${questions.length}::int`)}`
      : sql`coalesce(sum(${each(sql`cardinality(i.asked)`)}), 0)`;
  const rows = await database.$queryRaw<
    { n: number }[]
  >`SELECT (${counted})::int AS n FROM (${itemsSql(shape, true)}) i`;
  return (rows[0]?.n ?? 0) * samples;
}

/** Requests that have a readable answer from any run of the version, tries aside. */
export async function countReadable(database: Database, shape: RunShape): Promise<number> {
  const { versionId, kind, questions, samples } = shape;
  const runs = sql`SELECT r."id" FROM "JudgeRun" r WHERE r."judgeVersionId" = ${versionId} AND r."settings"->>'dryRun' IS DISTINCT FROM 'true'`;
  const answered =
    kind === "pairwise"
      ? sql`SELECT DISTINCT v."comparisonId", coalesce(v."aspectId", 0), v."order", v."sample" FROM "Verdict" v
          WHERE v."runId" IN (${runs}) AND v."outcome" IS NOT NULL AND v."sample" < ${samples} AND coalesce(v."aspectId", 0) = ANY(${questions}::bigint[])`
      : sql`SELECT v."responseId", v."sample" FROM "Score" v JOIN "Response" r ON r."id" = v."responseId"
          WHERE v."runId" IN (${runs}) AND v."value" IS NOT NULL AND v."sample" < ${samples} AND coalesce(v."aspectId", 0) = ANY(${questions}::bigint[])
          GROUP BY 1, 2, r."promptId" HAVING count(DISTINCT coalesce(v."aspectId", 0)) >= cardinality(${askedSql(shape, sql`r."promptId"`, false).asked})`;
  const rows = await database.$queryRaw<{ n: number }[]>`SELECT count(*)::int AS n FROM (${answered}) answered`;
  return rows[0]?.n ?? 0;
}

export async function countOpenRequests(database: Database, shape: RunShape): Promise<number> {
  const rows = await database.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM (${itemsSql(shape, true)}) i CROSS JOIN LATERAL (${partsSql(shape)}) part`;
  return rows[0]?.n ?? 0;
}

/** Ids of the next items with an open request, in order. */
export async function nextOpenItems(
  database: Database,
  shape: RunShape,
  { after, limit }: { after: bigint; limit: number },
): Promise<bigint[]> {
  const rows = await database.$queryRaw<{ item: bigint }[]>`
    SELECT i.item FROM (${itemsSql(shape, false)}) i WHERE i.item > ${after} AND EXISTS (${partsSql(shape)})
    ORDER BY i.item LIMIT ${limit}`;
  return rows.map(({ item }) => item);
}

export async function listOpenRequests(
  database: Database,
  shape: RunShape,
  { after, to }: { after: bigint; to: bigint },
): Promise<OpenRequest[]> {
  return database.$queryRaw<OpenRequest[]>`
    SELECT i.item, part.aspect, part."order", part.sample, part.asked FROM (${itemsSql(shape, false)}) i CROSS JOIN LATERAL (${partsSql(shape)}) part
    WHERE i.item > ${after} AND i.item <= ${to} ORDER BY i.item, part.sample, part.aspect, part."order"`;
}

/** Comparisons, or responses: the last of each conversation, or every one where each turn is judged; with what is asked about them. */
function itemsSql(shape: RunShape, many: boolean): Fragment {
  const { studyId, kind, judgedTurn, settings } = shape;
  const { threshold, sample } = settings;
  const drawn = (unit: Fragment) =>
    threshold === null || sample === null ? emptySql : sql`AND ${hashSql(sample.seed, unit)} <= ${threshold}`;
  if (kind === "pairwise") {
    const { asked, joined } = askedSql(shape, sql`c."promptId"`, many);
    return sql`SELECT c."id" AS item, ${asked} AS asked FROM "Comparison" c ${joined}
      WHERE c."studyId" = ${studyId} ${drawn(sql`c."id"`)}`;
  }
  const { asked, joined } = askedSql(shape, sql`r."promptId"`, many);
  const last = sql`AND NOT EXISTS (SELECT 1 FROM "Response" later
    WHERE later."promptId" = r."promptId" AND later."systemId" = r."systemId" AND later."turn" > r."turn")`;
  return sql`SELECT r."id" AS item, ${asked} AS asked FROM "Response" r JOIN "Prompt" p ON p."id" = r."promptId" ${joined}
    WHERE p."studyId" = ${studyId} AND p."sampled" ${drawn(sql`p."id"`)} ${judgedTurn === "each" ? emptySql : last}`;
}

/** The requests of item `i.item` about `i.asked` that are neither answered nor given up. */
function partsSql(shape: RunShape) {
  const { runId, versionId, kind, samples, settings } = shape;
  const samplesSql = sql`generate_series(0, ${samples}::int - 1) AS s(sample)`;
  const earlier = sql`SELECT r."id" FROM "JudgeRun" r
    WHERE r."judgeVersionId" = ${versionId} AND r."id" < ${runId} AND r."settings"->>'dryRun' IS DISTINCT FROM 'true'`;
  const failed = sql`NOT EXISTS (SELECT 1 FROM "JudgeFailure" f WHERE f."runId" = ${runId} AND f."item" = i.item AND f."part" =`;
  if (kind === "rubric") {
    const lacking = sql`EXISTS (SELECT 1 FROM unnest(i.asked) AS q(aspect) WHERE NOT EXISTS (SELECT 1 FROM "Score" v
      WHERE v."runId" IN (${earlier}) AND v."responseId" = i.item AND v."sample" = s.sample AND v."value" IS NOT NULL AND coalesce(v."aspectId", 0) = q.aspect))`;
    return sql`SELECT 0::bigint AS aspect, NULL::text AS "order", s.sample, i.asked FROM ${samplesSql}
      WHERE cardinality(i.asked) > 0
        AND NOT EXISTS (SELECT 1 FROM "Score" v WHERE v."runId" = ${runId} AND v."responseId" = i.item AND v."sample" = s.sample)
        ${settings.onlyMissing ? sql`AND ${lacking}` : emptySql} AND ${failed} '0::' || s.sample)`;
  }
  const same = sql`v."comparisonId" = i.item AND coalesce(v."aspectId", 0) = q.aspect AND v."order"::text = o."order" AND v."sample" = s.sample`;
  return sql`SELECT q.aspect, o."order", s.sample, ARRAY[q.aspect] AS asked FROM unnest(i.asked) AS q(aspect)
    CROSS JOIN (VALUES ('ab'), ('ba')) AS o("order") CROSS JOIN ${samplesSql}
    WHERE NOT EXISTS (SELECT 1 FROM "Verdict" v WHERE v."runId" = ${runId} AND ${same})
      ${settings.onlyMissing ? sql`AND NOT EXISTS (SELECT 1 FROM "Verdict" v WHERE v."runId" IN (${earlier}) AND v."outcome" IS NOT NULL AND ${same})` : emptySql}
      AND ${failed} q.aspect || ':' || o."order" || ':' || s.sample)`;
}

/** How a failure names the request of its item; the SQL above says it the same way. */
export function partOf({ aspect, order, sample }: OpenRequest): string {
  return `${aspect}:${order ?? ""}:${sample}`;
}
