import type { ResultsColumns } from "@/lib/results/columns";
import { distinct } from "@/lib/results/distinct";
import type { PlanFacts } from "@/lib/results/planning/plan-report";
import { expectationsOf, medianSeconds } from "@/lib/results/planning/study-expectations";
import { questionVotes } from "@/lib/results/question-votes";

/** What a plan knows of a study's votes, surplus ones apart. */
export function votesSoFar(columns: ResultsColumns): Pick<PlanFacts, "annotators" | "soFar" | "medianSeconds"> {
  const [{ all, byPair }] = questionVotes({ ...columns, aspects: [], byAspect: [] }, { includeSurplus: false });
  return { annotators: distinct(all.rater), soFar: expectationsOf(byPair), medianSeconds: medianSeconds(all) };
}
