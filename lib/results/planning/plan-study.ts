import "server-only";
import type { StudyAccess } from "@/lib/auth/access";
import { getStudyPlan } from "@/lib/comparisons/queries";
import { runTask } from "@/lib/computation/run-task";
import { readingWords } from "@/lib/responses/reading-words";
import { judgmentColumns } from "@/lib/results/judgment-columns";
import { votesSoFar } from "@/lib/results/progress/votes-so-far";
import type { PlanChoice } from "./plan-choice";
import { type PlanReport, planReport } from "./plan-report";

/** Up to this many votes a plan takes less time than other requests can be made to wait. */
const AT_ONCE = 10_000;

/** What a study will cost and what it can see, from its protocol, its texts and its votes so far. */
export async function planStudy(study: StudyAccess, choice: PlanChoice): Promise<PlanReport | null> {
  const [plan, words, columns] = await Promise.all([getStudyPlan(study), readingWords(study), judgmentColumns(study)]);
  const votes = columns.overall.length <= AT_ONCE ? votesSoFar(columns) : await runTask("votesSoFar", columns);
  const votesPerComparison = plan.comparisons === 0 ? 1 : plan.votes / plan.comparisons;
  return planReport({ ...plan, votesPerComparison, words, ...votes }, choice);
}
