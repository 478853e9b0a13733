import "server-only";
import { type Database, emptySql, sql } from "@/lib/db/client";

export interface Selection {
  studyId: bigint;
  /** "key=value", or "" for every prompt. */
  tag: string;
  /** The first so many of them; null: all. */
  limit: number | null;
}

/** Ids of the chosen prompts. */
const chosen = ({ studyId, tag, limit }: Selection) => {
  const [, key = "", value = ""] = /^([^=]*)=([\s\S]*)$/.exec(tag) ?? [];
  const tagged =
    tag === ""
      ? emptySql
      : sql`AND EXISTS (SELECT 1 FROM "Tag" g WHERE g."promptId" = c."id" AND g."key" = ${key} AND g."value" = ${value})`;
  return sql`SELECT c."id" FROM "Prompt" c WHERE c."studyId" = ${studyId} ${tagged} ORDER BY c."position" LIMIT ${limit}::int`;
};

/** The user turns of prompt `p` that a system has to answer and has not: those whose answer the prompt does not give itself. */
const missingTurns = (systemId: bigint) => sql`
  SELECT n."turn" FROM (
    SELECT t."role", lead(t."role") OVER w AS "next", count(*) FILTER (WHERE t."role" = 'user') OVER w - 1 AS "turn"
    FROM "Turn" t WHERE t."promptId" = p."id" WINDOW w AS (ORDER BY t."ordinal")
  ) n
  WHERE n."role" = 'user' AND n."next" IS DISTINCT FROM 'assistant' AND NOT EXISTS (
    SELECT 1 FROM "Response" r WHERE r."promptId" = p."id" AND r."systemId" = ${systemId} AND r."turn" = n."turn")`;

export async function countMissing(database: Database, selection: Selection, systemId: bigint): Promise<number> {
  const [{ missing }] = await database.$queryRaw<{ missing: number }[]>`
    SELECT count(*)::int AS missing FROM "Prompt" p CROSS JOIN LATERAL (${missingTurns(systemId)}) m
    WHERE p."id" IN (${chosen(selection)})`;
  return missing;
}

/** Of each system of a study, over all its prompts; a system's answers are counted, not looked for prompt by prompt. */
export async function countMissingBySystem(database: Database, studyId: bigint): Promise<Map<bigint, number>> {
  const rows = await database.$queryRaw<{ id: bigint; missing: number }[]>`
    WITH asked AS MATERIALIZED (SELECT n."promptId", n."turn" FROM (
        SELECT t."promptId", t."role", lead(t."role") OVER w AS "next", count(*) FILTER (WHERE t."role" = 'user') OVER w - 1 AS "turn"
        FROM "Turn" t JOIN "Prompt" p ON p."id" = t."promptId" WHERE p."studyId" = ${studyId}
        WINDOW w AS (PARTITION BY t."promptId" ORDER BY t."ordinal")
      ) n WHERE n."role" = 'user' AND n."next" IS DISTINCT FROM 'assistant'),
    given AS (SELECT r."systemId", count(*) AS answers FROM "Response" r JOIN asked USING ("promptId", "turn") GROUP BY r."systemId")
    SELECT s."id", ((SELECT count(*) FROM asked) - coalesce(given.answers, 0))::int AS missing
    FROM "System" s LEFT JOIN given ON given."systemId" = s."id" WHERE s."studyId" = ${studyId}`;
  return new Map(rows.map(({ id, missing }) => [id, missing]));
}

/** Prompts with an answer missing and without a failure in this run, in order. */
export async function nextPrompts(
  database: Database,
  selection: Selection,
  { runId, systemId, after, limit }: { runId: bigint; systemId: bigint; after: bigint; limit: number },
): Promise<bigint[]> {
  const rows = await database.$queryRaw<{ id: bigint }[]>`
    SELECT p."id" FROM "Prompt" p
    WHERE p."studyId" = ${selection.studyId} AND p."id" > ${after} AND p."id" IN (${chosen(selection)})
      AND EXISTS (${missingTurns(systemId)})
      AND NOT EXISTS (SELECT 1 FROM "GenerationFailure" f WHERE f."runId" = ${runId} AND f."promptId" = p."id")
    ORDER BY p."id" LIMIT ${limit}`;
  return rows.map(({ id }) => id);
}
