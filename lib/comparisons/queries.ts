import "server-only";
import type { StudyAccess } from "@/lib/auth/access";
import { db } from "@/lib/db/client";
import { patiently } from "@/lib/db/transaction";
import { Pairing } from "@/lib/studies/schema";
import { countComparisons } from "./plan-comparisons";

export interface StudyPlan {
  pairs: number;
  prompts: number;
  comparisons: number;
  votes: number;
}

/** What the protocol as it stands asks of annotators. */
export async function getStudyPlan({ id: studyId }: StudyAccess): Promise<StudyPlan> {
  const { pairing, sampleSize, seed, votesPerComparison } = await patiently(() =>
    db().protocolVersion.findFirstOrThrow({ where: { studyId }, orderBy: { version: "desc" } }),
  );
  const counts = await patiently(() =>
    countComparisons({ studyId, pairing: Pairing.parse(pairing), sampleSize, seed }),
  );
  return { ...counts, votes: counts.comparisons * votesPerComparison };
}
