import type { Reason } from "./estimate";

/** What a reader is told where a number is missing. */
export const REASON_TEXT: Record<Reason, string> = {
  no_judgments: "no votes yet",
  no_overlap: "no comparison has two votes yet",
  no_variation: "every vote is the same, so there is nothing to measure against",
  one_rater: "only one annotator has voted",
  too_few_clusters: "too few prompts for an interval",
};
