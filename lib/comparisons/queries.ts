import "server-only";
import type { StudyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { Pairing, ProtocolSettings } from "@/lib/studies/schema";
import { countComparisons } from "./plan-comparisons";

export interface StudyPlan {
  pairs: number;
  prompts: number;
  comparisons: number;
  votes: number;
}

/** What the protocol as it stands asks of annotators. */
export async function getStudyPlan({ id: studyId }: StudyAccess): Promise<StudyPlan> {
  const { pairing, sampleSize, seed, votesPerComparison, settings } = await patiently(() =>
    db().protocolVersion.findFirstOrThrow({ where: { studyId }, orderBy: { version: "desc" } }),
  );
  const { judgedTurn } = ProtocolSettings.parse(settings);
  const counts = await patiently(() =>
    countComparisons({ studyId, pairing: Pairing.parse(pairing), sampleSize, seed, judgedTurn }),
  );
  return { ...counts, votes: counts.comparisons * votesPerComparison };
}

/** For every pair of systems the prompts that both answered and their turns in common, before any is drawn. */
export async function listPairCounts({
  id: studyId,
}: StudyAccess): Promise<{ a: string; b: string; comparisons: number; turns: number }[]> {
  return patiently(
    () => db().$queryRaw<{ a: string; b: string; comparisons: number; turns: number }[]>`
      SELECT a."name" AS a, b."name" AS b, count(DISTINCT ra."promptId")::int AS comparisons, count(ra."id")::int AS turns
      FROM "System" a JOIN "System" b ON b."studyId" = a."studyId" AND b."id" > a."id"
      LEFT JOIN ("Response" ra JOIN "Response" rb ON rb."promptId" = ra."promptId" AND rb."turn" = ra."turn")
        ON ra."systemId" = a."id" AND rb."systemId" = b."id"
      WHERE a."studyId" = ${studyId} GROUP BY a."id", b."id" ORDER BY a."id", b."id"`,
  );
}

/** How many prompts come with a reference answer, and how many a system answers in several turns. */
export async function countPromptKinds({
  id: studyId,
}: StudyAccess): Promise<{ references: number; conversations: number }> {
  const [row] = await patiently(
    () => db().$queryRaw<{ references: number; conversations: number }[]>`
      SELECT count(*) FILTER (WHERE trim("reference") <> '')::int AS "references",
        count(*) FILTER (WHERE EXISTS (
          SELECT 1 FROM "Response" r WHERE r."promptId" = "Prompt"."id" GROUP BY r."systemId" HAVING count(*) > 1))::int AS conversations
      FROM "Prompt" WHERE "studyId" = ${studyId}`,
  );
  return row ?? { references: 0, conversations: 0 };
}
