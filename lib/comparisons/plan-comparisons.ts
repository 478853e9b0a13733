import "server-only";
import { db, type Transaction } from "@/lib/db/client";
import type { ProtocolSettings } from "@/lib/studies/schema";
import { pairsOf, samplePrompts } from "./pairing";

type JudgedTurn = ProtocolSettings["judgedTurn"];
type Plan = {
  studyId: bigint;
  pairing: [string, string][] | null;
  sampleSize: number | null;
  seed: string;
  judgedTurn: JudgedTurn;
};

/**
 * Pairs, sample and comparisons of a study; may run twice. A comparison needs a response of both systems to the same turn of the prompt.
 * Where they have one turn in common, the comparison is of the whole, whichever turn is to be judged.
 */
export async function planComparisons(
  tx: Transaction,
  { studyId, pairing, sampleSize, seed, judgedTurn }: Plan,
): Promise<number> {
  const systems = await tx.system.findMany({ where: { studyId }, select: { id: true } });
  const pairs = pairsOf(
    systems.map((system) => system.id),
    pairing,
  );
  await tx.systemPair.createMany({
    data: pairs.map(([systemAId, systemBId]) => ({ studyId, systemAId, systemBId })),
    skipDuplicates: true,
  });
  const prompts = await tx.prompt.findMany({ where: { studyId }, select: { id: true, identityHash: true } });
  const drawn = samplePrompts(prompts, sampleSize, seed).map((prompt) => prompt.id);
  await tx.$executeRaw`UPDATE "Prompt" SET "sampled" = ("id" = ANY(${drawn}::bigint[])) WHERE "studyId" = ${studyId}`;
  return tx.$executeRaw`
    INSERT INTO "Comparison" ("studyId", "promptId", "pairId", "turn")
    SELECT ${studyId}, planned."promptId", planned."pairId", planned."turn" FROM (
      SELECT p."id" AS "promptId", p."position", pair."id" AS "pairId", common."turns" FROM "Prompt" p
      JOIN "SystemPair" pair ON pair."studyId" = p."studyId"
      JOIN LATERAL (
        SELECT array_agg(a."turn" ORDER BY a."turn") AS "turns" FROM "Response" a
        JOIN "Response" b ON b."promptId" = p."id" AND b."systemId" = pair."systemBId" AND b."turn" = a."turn"
        WHERE a."promptId" = p."id" AND a."systemId" = pair."systemAId"
      ) common ON common."turns" IS NOT NULL
      WHERE p."studyId" = ${studyId} AND p."sampled"
    ) paired
    CROSS JOIN LATERAL (
      SELECT paired."promptId", paired."pairId", judged."turn" FROM unnest(CASE
        WHEN ${judgedTurn}::text = 'whole' OR cardinality(paired."turns") = 1 THEN ARRAY[NULL::int]
        WHEN ${judgedTurn}::text = 'last' THEN paired."turns"[cardinality(paired."turns"):]
        ELSE paired."turns" END) AS judged("turn")
    ) planned
    ORDER BY paired."position", planned."pairId", planned."turn"
    ON CONFLICT DO NOTHING`;
}

/** What the protocol would ask for, before anything is planned. */
export async function countComparisons({
  studyId,
  pairing,
  sampleSize,
  seed,
  judgedTurn,
}: Plan): Promise<{ pairs: number; prompts: number; comparisons: number }> {
  const systems = await db().system.findMany({ where: { studyId }, select: { id: true } });
  const pairs = pairsOf(
    systems.map((system) => system.id),
    pairing,
  );
  const prompts = await db().prompt.findMany({ where: { studyId }, select: { id: true, identityHash: true } });
  const drawn = samplePrompts(prompts, sampleSize, seed).map((prompt) => prompt.id);
  const [row] = await db().$queryRaw<{ n: number }[]>`
    SELECT coalesce(sum(CASE WHEN ${judgedTurn}::text = 'each' THEN common."turns" ELSE least(common."turns", 1) END), 0)::int AS n
    FROM unnest(${drawn}::bigint[]) AS drawn(id)
    CROSS JOIN unnest(${pairs.map(([a]) => a)}::bigint[], ${pairs.map(([, b]) => b)}::bigint[]) AS pair(a, b)
    JOIN LATERAL (
      SELECT count(*) AS "turns" FROM "Response" ra JOIN "Response" rb ON rb."promptId" = drawn.id AND rb."systemId" = pair.b AND rb."turn" = ra."turn"
      WHERE ra."promptId" = drawn.id AND ra."systemId" = pair.a
    ) common ON true`;
  return { pairs: pairs.length, prompts: drawn.length, comparisons: row?.n ?? 0 };
}
