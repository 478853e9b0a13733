import "server-only";
import type { StudyAccess } from "@/lib/auth/access";
import { db, emptySql, sql } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import type { JudgedItem, JudgeKind, ShownReply, VerdictFilter } from "./schema";

const PAGE = 10;
/** Of prompts and responses so much is shown here; the page Responses has them whole. */
const TEXT = 6_000;

interface Asked {
  judgeId: string;
  kind: JudgeKind;
  filter: VerdictFilter;
}

type Fragment = ReturnType<typeof sql>;
type ItemRow = {
  id: bigint;
  prompt: string;
  sourceId: string | null;
  a: string;
  b: string | null;
  textA: string;
  textB: string | null;
};
type ReplyRow = Omit<ShownReply, "id"> & { id: bigint; item: bigint };

/** What a judge said, comparison by comparison (or response by response), a page at a time. Dry runs only where one is asked for. */
export async function listJudged(
  { id: studyId }: StudyAccess,
  { judgeId, kind, filter }: Asked,
): Promise<{ items: JudgedItem[]; next: string | null }> {
  const runs = sql`SELECT r."id" FROM "JudgeRun" r JOIN "JudgeVersion" v ON v."id" = r."judgeVersionId" JOIN "Judge" j ON j."id" = v."judgeId"
    WHERE j."studyId" = ${studyId} AND j."id" = ${BigInt(judgeId)}
    ${filter.version ? sql`AND v."id" = ${BigInt(filter.version)}` : emptySql}
    ${filter.run ? sql`AND r."id" = ${BigInt(filter.run)}` : sql`AND r."settings"->>'dryRun' IS DISTINCT FROM 'true'`}`;
  const after = BigInt(filter.after ?? 0);
  const rows = await patiently(() =>
    kind === "pairwise" ? comparisons(studyId, { runs, filter, after }) : responses(studyId, { runs, filter, after }),
  );
  const shown = rows.slice(0, PAGE);
  const replies = await repliesTo(
    kind,
    runs,
    shown.map(({ id }) => id),
  );
  const items = shown.map(({ id, textA, textB, ...item }) => ({
    ...item,
    id: String(id),
    textA,
    textB,
    replies: replies
      .filter((reply) => reply.item === id)
      .map(({ item: _, ...reply }) => ({ ...reply, id: String(reply.id) })),
  }));
  return { items, next: rows.length > PAGE ? String(shown.at(-1)?.id) : null };
}

interface Page {
  runs: Fragment;
  filter: VerdictFilter;
  after: bigint;
}

const PROMPT = sql`(SELECT left(t."text", ${TEXT}) FROM "Turn" t WHERE t."promptId" = p."id" AND t."role" = 'user' ORDER BY t."ordinal" LIMIT 1) AS prompt, p."sourceId"`;
const text = (system: Fragment, turn: Fragment) =>
  sql`(SELECT left(coalesce(x."shownText", x."text"), ${TEXT}) FROM "Response" x WHERE x."promptId" = p."id" AND x."systemId" = ${system} ORDER BY x."turn" = ${turn} DESC NULLS LAST, x."turn" DESC LIMIT 1)`;

/** Of several runs of a version the newest answer counts, unless only an older one could be read. */
const counting = (same: Fragment, answer: Fragment) =>
  sql`row_number() OVER (PARTITION BY r."judgeVersionId", d."aspectId", d."sample", ${same} ORDER BY ${answer} IS NULL, d."runId" DESC) = 1 AS counts`;

function comparisons(studyId: bigint, { runs, filter: { show }, after }: Page): Promise<ItemRow[]> {
  const ofIt = sql`SELECT 1 FROM "Verdict" d WHERE d."comparisonId" = c."id" AND d."runId" IN (SELECT "id" FROM runs)`;
  const found = {
    all: sql`EXISTS (${ofIt})`,
    unparsable: sql`EXISTS (${ofIt} AND d."outcome" IS NULL)`,
    inconsistent: sql`EXISTS (SELECT 1 FROM (
        SELECT r."judgeVersionId" AS version, d."aspectId", d."sample", d."order", d."outcome", ${counting(sql`d."comparisonId", d."order"`, sql`d."outcome"`)}
        FROM "Verdict" d JOIN "JudgeRun" r ON r."id" = d."runId"
        WHERE d."comparisonId" = c."id" AND d."runId" IN (SELECT "id" FROM runs)) said
      WHERE counts AND "order" IS NOT NULL GROUP BY version, "aspectId", "sample" HAVING count(DISTINCT "outcome") > 1)`,
  }[show];
  return db().$queryRaw<ItemRow[]>`
    WITH runs AS (${runs})
    SELECT c."id", ${PROMPT}, a."name" AS a, b."name" AS b, ${text(sql`a."id"`, sql`c."turn"`)} AS "textA", ${text(sql`b."id"`, sql`c."turn"`)} AS "textB"
    FROM "Comparison" c JOIN "Prompt" p ON p."id" = c."promptId" JOIN "SystemPair" pair ON pair."id" = c."pairId"
      JOIN "System" a ON a."id" = pair."systemAId" JOIN "System" b ON b."id" = pair."systemBId"
    WHERE c."studyId" = ${studyId} AND c."id" > ${after} AND ${found} ORDER BY c."id" LIMIT ${PAGE + 1}`;
}

function responses(studyId: bigint, { runs, filter: { show }, after }: Page): Promise<ItemRow[]> {
  return db().$queryRaw<ItemRow[]>`
    WITH runs AS (${runs})
    SELECT r."id", ${PROMPT}, s."name" AS a, NULL AS b, left(coalesce(r."shownText", r."text"), ${TEXT}) AS "textA", NULL AS "textB"
    FROM "Response" r JOIN "Prompt" p ON p."id" = r."promptId" JOIN "System" s ON s."id" = r."systemId"
    WHERE p."studyId" = ${studyId} AND r."id" > ${after}
      AND EXISTS (SELECT 1 FROM "Score" d WHERE d."responseId" = r."id" AND d."runId" IN (SELECT "id" FROM runs)
        ${show === "unparsable" ? sql`AND d."value" IS NULL` : emptySql})
    ORDER BY r."id" LIMIT ${PAGE + 1}`;
}

function repliesTo(kind: JudgeKind, runs: Fragment, ids: bigint[]): Promise<ReplyRow[]> {
  const common = sql`d."id", d."sample", v."version", aspect."name" AS aspect, d."reason", d."raw", d."outputTokens" AS tokens, d."latencyMs", d."finishReason"`;
  const version = sql`JOIN "JudgeRun" r ON r."id" = d."runId" JOIN "JudgeVersion" v ON v."id" = r."judgeVersionId"`;
  if (kind === "pairwise")
    return db().$queryRaw<ReplyRow[]>`
      SELECT ${common}, d."comparisonId" AS item, d."order"::text, d."outcome"::text, NULL::float8 AS score,
        ${counting(sql`d."comparisonId", d."order"`, sql`d."outcome"`)}
      FROM "Verdict" d ${version} LEFT JOIN "Aspect" aspect ON aspect."id" = d."aspectId"
      WHERE d."comparisonId" = ANY(${ids}::bigint[]) AND d."runId" IN (${runs})
      ORDER BY v."version" DESC, aspect."position" NULLS FIRST, d."sample", d."order", d."id"`;
  return db().$queryRaw<ReplyRow[]>`
    SELECT ${common}, d."responseId" AS item, NULL AS "order", NULL AS outcome, d."value" AS score,
      ${counting(sql`d."responseId"`, sql`d."value"`)}
    FROM "Score" d ${version} LEFT JOIN "Aspect" aspect ON aspect."id" = d."aspectId"
    WHERE d."responseId" = ANY(${ids}::bigint[]) AND d."runId" IN (${runs})
    ORDER BY v."version" DESC, d."sample", aspect."position" NULLS FIRST, d."id"`;
}
