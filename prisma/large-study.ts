import { db } from "@/lib/db/client";
import { aStudy, type MadeStudy } from "./factories";

export type LargeStudy = { votes: number; systems: number; raters: number; prompts: number };

/** An open study with that many votes, written by the database itself: what people take a year for takes seconds. */
export async function aLargeStudy({ votes, systems, raters, prompts }: LargeStudy): Promise<MadeStudy> {
  const names = Array.from({ length: systems }, (_, index) => `system ${index + 1}`);
  const study = await aStudy({ systems: names, prompts: 1 });
  const { id } = study;
  await db().$executeRaw`
    INSERT INTO "SystemPair" ("studyId", "systemAId", "systemBId")
    SELECT ${id}, a."id", b."id" FROM "System" a JOIN "System" b ON b."studyId" = a."studyId" AND b."id" > a."id" WHERE a."studyId" = ${id}`;
  await db().$executeRaw`
    INSERT INTO "Prompt" ("studyId", "position", "identityHash")
    SELECT ${id}, n, sha256(convert_to('large ' || n, 'UTF8')) FROM generate_series(1, ${prompts - 1}::int) n`;
  await db().$executeRaw`
    INSERT INTO "Rater" ("studyId", "kind", "label")
    SELECT ${id}, 'imported', 'Annotator ' || n FROM generate_series(1, ${raters}::int) n`;
  await db().$executeRaw`
    WITH prompts AS (SELECT "id", row_number() OVER (ORDER BY "id") - 1 AS place FROM "Prompt" WHERE "studyId" = ${id}),
    pairs AS (SELECT "id", row_number() OVER (ORDER BY "id") - 1 AS place FROM "SystemPair" WHERE "studyId" = ${id})
    INSERT INTO "Comparison" ("studyId", "promptId", "pairId")
    SELECT ${id}, prompts."id", pairs."id" FROM prompts JOIN pairs
      ON (pairs.place + prompts.place * 7) % (SELECT count(*) FROM pairs) < greatest(1, least((SELECT count(*) FROM pairs), ${Math.ceil(votes / prompts / 5)}::int))`;
  // Two multipliers without a common factor spread outcomes and annotators as if at random, and alike in each run.
  await db().$executeRaw`
    WITH comparisons AS (SELECT array_agg("id" ORDER BY "id") AS ids FROM "Comparison" WHERE "studyId" = ${id}),
    raters AS (SELECT array_agg("id" ORDER BY "id") AS ids FROM "Rater" WHERE "studyId" = ${id})
    INSERT INTO "Vote" ("studyId", "comparisonId", "raterId", "outcome", "flipped", "activeMs")
    SELECT ${id}, comparisons.ids[1 + n % cardinality(comparisons.ids)], raters.ids[1 + (n * 7919 + n / cardinality(comparisons.ids)) % cardinality(raters.ids)],
      (ARRAY['a', 'a', 'a', 'tie', 'b', 'b', 'both_bad'])[1 + (n * 104729 / 31) % 7]::"Outcome", n % 2 = 0, 1000 + n % 60000
    FROM generate_series(0, ${votes - 1}::bigint) n, comparisons, raters`;
  await db().$executeRaw`
    INSERT INTO "VoteRevision" ("voteId", "studyId", "kind", "content") SELECT "id", ${id}, 'cast', '{}' FROM "Vote" WHERE "studyId" = ${id}`;
  await db().study.update({ where: { id }, data: { state: "open" } });
  await db().$executeRawUnsafe("ANALYZE");
  return study;
}
