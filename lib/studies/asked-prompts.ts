import "server-only";
import { type Database, db, emptySql, sql } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { type AskedPrompts, type TagCount, TagFilter } from "./schema";

/** Of a tag with more values, such as an id, the rest cannot be chosen. */
const mostValues = 60;

/** Of a draft every prompt; later those that were drawn. */
const prompts = (
  studyId: bigint,
) => sql`"Prompt" p JOIN "Study" s ON s."id" = p."studyId" AND (p."sampled" OR s."state" = 'draft')
  WHERE p."studyId" = ${studyId}`;

/** How many prompts each of these filters lets in, null being none, and how many are let in by none of them. */
export async function countAskedPrompts(
  { id }: { id: bigint },
  filters: (TagFilter | null)[],
  { database = db(), drawn }: { database?: Database; drawn?: bigint[] } = {},
): Promise<AskedPrompts> {
  const texts = filters.map((filter) => filter && JSON.stringify(filter));
  const [row] = await database.$queryRaw<AskedPrompts[]>`
      WITH study AS MATERIALIZED (SELECT p."id" FROM ${prompts(id)} ${drawn ? sql`AND p."id" = ANY(${drawn}::bigint[])` : emptySql}),
      asked AS MATERIALIZED (
        SELECT f.place, x."promptId" FROM unnest(${texts}::text[]) WITH ORDINALITY AS f(filter, place)
        CROSS JOIN LATERAL asked_prompts(${id}, f.filter::jsonb) x WHERE x."promptId" IN (SELECT "id" FROM study)
      )
      SELECT (SELECT count(*)::int FROM study) AS prompts,
        ((SELECT count(*) FROM study) - (SELECT count(DISTINCT "promptId") FROM asked))::int AS without,
        array(SELECT count(asked."promptId")::int FROM generate_series(1, ${texts.length}::int) AS f(place)
          LEFT JOIN asked USING (place) GROUP BY f.place ORDER BY f.place) AS asked`;
  return row ?? { prompts: 0, asked: [], without: 0 };
}

/** The same for aspects as they are stored; null where every one is for all prompts. */
export async function findAskedPrompts(
  study: { id: bigint },
  aspects: { tagFilter: unknown }[],
): Promise<AskedPrompts | null> {
  const filters = aspects.map(({ tagFilter }) => TagFilter.nullable().parse(tagFilter));
  return filters.some((filter) => filter !== null) ? countAskedPrompts(study, filters) : null;
}

/** Keys of the aspects that are asked about a prompt, in the study's order. */
export async function listAskedAspects({ id }: { id: bigint }, promptId: bigint): Promise<string[]> {
  const rows = await patiently(
    () => db().$queryRaw<{ key: string }[]>`
      SELECT a."key" FROM "Aspect" a WHERE a."studyId" = ${id}
        AND EXISTS (SELECT 1 FROM asked_prompts(a."studyId", a."tagFilter") x WHERE x."promptId" = ${promptId}) ORDER BY a."position"`,
  );
  return rows.map(({ key }) => key);
}

/** The tags of a study's prompts, the most frequent values first. */
export async function listTags({ id }: { id: bigint }): Promise<TagCount[]> {
  return patiently(
    () => db().$queryRaw<TagCount[]>`
      SELECT tag, json_agg(json_build_object('value', "value", 'prompts', prompts) ORDER BY place) FILTER (WHERE place <= ${mostValues}) AS "values",
        (count(*) FILTER (WHERE place > ${mostValues}))::int AS further
      FROM (
        SELECT t."key" AS tag, t."value", count(*)::int AS prompts,
          row_number() OVER (PARTITION BY t."key" ORDER BY count(*) DESC, t."value") AS place
        FROM "Tag" t JOIN (SELECT p."id" FROM ${prompts(id)}) asked ON asked."id" = t."promptId" GROUP BY t."key", t."value"
      ) ranked GROUP BY tag ORDER BY tag`,
  );
}
