import type { ResultsColumns } from "./columns";
import { distinct } from "./distinct";
import type { PlanFacts } from "./plan-report";
import { questionVotes } from "./question-votes";
import { expectationsOf, medianSeconds } from "./study-expectations";

/** What a plan knows of a study's votes, surplus ones apart. */
export function votesSoFar(columns: ResultsColumns): Pick<PlanFacts, "annotators" | "soFar" | "medianSeconds"> {
  const [{ all, byPair }] = questionVotes({ ...columns, aspects: [], byAspect: [] }, { includeSurplus: false });
  return { annotators: distinct(all.rater), soFar: expectationsOf(byPair), medianSeconds: medianSeconds(all) };
}
