import type { Reason } from "./estimate";

/** What a reader is told where a number is missing. */
export const REASON_TEXT: Record<Reason, string> = {
  no_judgments: "no votes yet",
  no_overlap: "no comparison has two votes yet",
  no_variation: "every vote is the same, so there is nothing to measure against",
  one_rater: "only one annotator has voted",
  one_system: "a ranking needs two systems",
  too_few_clusters: "too few prompts for an interval",
  too_few_items: "too few comparisons",
  no_decisive_votes: "no vote says which is better",
  too_few_votes: "too few votes",
  no_repeats: "none of them has two votes, so what votes have in common cannot be seen",
  impossible_plan: "no study can have these figures",
  not_connected: "some systems are not joined by wins in both directions, so no finite strength fits",
  separated: "one feature alone decides every vote, so no finite coefficient fits",
  collinear: "the features repeat one another, so their effects cannot be told apart",
  not_converged: "the fit did not settle",
};
