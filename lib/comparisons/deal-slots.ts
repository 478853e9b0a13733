import "server-only";
import { randomInt } from "node:crypto";
import type { Transaction } from "@/lib/db/client";

const batch = 2000;

/**
 * Gives the next batch of a pair's comparisons their k slots with sides; returns how many comparisons got them. Of k slots half are flipped,
 * and with odd k the odd one out is flipped in every second comparison in random order: left and right differ by at most one
 * per comparison and per batch. Imported judgments may be on prompts outside the sample: those get none. Sides come from the operating system's randomness, not from the seed, which people may guess.
 */
export async function dealSlots(tx: Transaction, pairId: bigint, votesPerComparison: number): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('evenhand:deal-slots', ${pairId}))`;
  // An odd last batch leaves one over: which side it falls to is a coin.
  const coin = randomInt(2);
  const [row] = await tx.$queryRaw<{ dealt: number }[]>`
    WITH waiting AS (
      SELECT c."id", c."studyId", c."pairId" FROM "Comparison" c
      JOIN "Prompt" p ON p."id" = c."promptId" AND p."sampled"
      WHERE c."pairId" = ${pairId} AND NOT EXISTS (SELECT 1 FROM "Slot" s WHERE s."comparisonId" = c."id")
      ORDER BY c."id" LIMIT ${batch}
    ),
    leaning AS (SELECT waiting.*, (row_number() OVER (ORDER BY gen_random_uuid()) + ${coin}::int) % 2 AS extra FROM waiting),
    ordered AS (
      SELECT leaning.*, ordinal, row_number() OVER (PARTITION BY leaning."id" ORDER BY gen_random_uuid()) AS place
      FROM leaning CROSS JOIN generate_series(1, ${votesPerComparison}::int) AS ordinal
    ),
    dealt AS (
      INSERT INTO "Slot" ("studyId", "comparisonId", "pairId", "ordinal", "flipped", "randomKey")
      SELECT "studyId", "id", "pairId", ordinal, place <= ${votesPerComparison}::int / 2 + (${votesPerComparison}::int % 2) * extra,
        ('x' || substr(md5(gen_random_uuid()::text), 1, 8))::bit(32)::int & 2147483647
      FROM ordered RETURNING "comparisonId"
    )
    SELECT count(DISTINCT "comparisonId")::int AS dealt FROM dealt`;
  return row?.dealt ?? 0;
}
