import "server-only";
import type { StudyAccess } from "@/lib/auth/access";
import { getStudyPlan } from "@/lib/comparisons/queries";
import { readingWords } from "@/lib/responses/reading-words";
import { distinct } from "./distinct";
import { judgmentColumns } from "./judgment-columns";
import type { PlanChoice } from "./plan-choice";
import { type PlanReport, planReport } from "./plan-report";
import { questionVotes } from "./question-votes";
import { expectationsOf, medianSeconds } from "./study-expectations";

/** What a study will cost and what it can see, from its protocol, its texts and its votes so far. */
export async function planStudy(study: StudyAccess, choice: PlanChoice): Promise<PlanReport | null> {
  const [plan, words, columns] = await Promise.all([getStudyPlan(study), readingWords(study), judgmentColumns(study)]);
  const [overall] = questionVotes(columns, { includeSurplus: false });
  return planReport(
    {
      ...plan,
      votesPerComparison: plan.comparisons === 0 ? 1 : plan.votes / plan.comparisons,
      words,
      annotators: distinct(overall.all.rater),
      soFar: expectationsOf(overall.byPair),
      medianSeconds: medianSeconds(overall.all),
    },
    choice,
  );
}
