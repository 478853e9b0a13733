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

/** For every pair of systems the prompts that both answered, before any is drawn. */
export async function listPairCounts({
  id: studyId,
}: StudyAccess): Promise<{ a: string; b: string; comparisons: number }[]> {
  return patiently(
    () => db().$queryRaw<{ a: string; b: string; comparisons: number }[]>`
      SELECT a."name" AS a, b."name" AS b, (
        SELECT count(*)::int FROM "Response" ra JOIN "Response" rb ON rb."promptId" = ra."promptId" AND rb."turn" = ra."turn"
        WHERE ra."systemId" = a."id" AND rb."systemId" = b."id" AND ra."turn" = 0
      ) AS comparisons
      FROM "System" a JOIN "System" b ON b."studyId" = a."studyId" AND b."id" > a."id"
      WHERE a."studyId" = ${studyId} ORDER BY a."id", b."id"`,
  );
}
