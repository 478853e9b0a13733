import "server-only";
import { db, type Transaction } from "@/lib/db/client";
import { pairsOf, samplePrompts } from "./pairing";

type Plan = { studyId: bigint; pairing: [string, string][] | null; sampleSize: number | null; seed: string };

/** Pairs, sample and comparisons of a study; may run twice. A comparison needs a response of both systems to the prompt. */
export async function planComparisons(tx: Transaction, { studyId, pairing, sampleSize, seed }: Plan): Promise<number> {
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
    INSERT INTO "Comparison" ("studyId", "promptId", "pairId")
    SELECT p."studyId", p."id", pair."id" FROM "Prompt" p
    JOIN "SystemPair" pair ON pair."studyId" = p."studyId"
    WHERE p."studyId" = ${studyId} AND p."sampled"
    AND EXISTS (SELECT 1 FROM "Response" r WHERE r."promptId" = p."id" AND r."systemId" = pair."systemAId")
    AND EXISTS (SELECT 1 FROM "Response" r WHERE r."promptId" = p."id" AND r."systemId" = pair."systemBId")
    ORDER BY p."position", pair."id"
    ON CONFLICT DO NOTHING`;
}

/** What the protocol would ask for, before anything is planned. */
export async function countComparisons({
  studyId,
  pairing,
  sampleSize,
  seed,
}: Plan): Promise<{ pairs: number; prompts: number; comparisons: number }> {
  const systems = await db().system.findMany({ where: { studyId }, select: { id: true } });
  const pairs = pairsOf(
    systems.map((system) => system.id),
    pairing,
  );
  const prompts = await db().prompt.findMany({ where: { studyId }, select: { id: true, identityHash: true } });
  const drawn = samplePrompts(prompts, sampleSize, seed).map((prompt) => prompt.id);
  const [row] = await db().$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM unnest(${drawn}::bigint[]) AS drawn(id)
    CROSS JOIN unnest(${pairs.map(([a]) => a)}::bigint[], ${pairs.map(([, b]) => b)}::bigint[]) AS pair(a, b)
    WHERE EXISTS (SELECT 1 FROM "Response" r WHERE r."promptId" = drawn.id AND r."systemId" = pair.a)
    AND EXISTS (SELECT 1 FROM "Response" r WHERE r."promptId" = drawn.id AND r."systemId" = pair.b)`;
  return { pairs: pairs.length, prompts: drawn.length, comparisons: row?.n ?? 0 };
}
