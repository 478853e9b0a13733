import type { Reason } from "@/lib/stats/estimate";
import type { VotesByUnit } from "./votes-by-unit";

/** Why true labels cannot be told from errors: a vote can only be doubted where another rater judged the same comparison. */
export function labelGap({ units, start, rater, outcomes }: VotesByUnit): Reason | null {
  if (rater.length === 0) return "no_judgments";
  let raters = false;
  let overlap = false;
  for (let unit = 0; unit < units; unit++) {
    for (let vote = start[unit]; vote < start[unit + 1]; vote++) {
      raters ||= rater[vote] !== rater[0];
      overlap ||= rater[vote] !== rater[start[unit]];
    }
  }
  if (!raters) return "one_rater";
  if (!overlap) return "no_overlap";
  return outcomes.length < 2 ? "no_variation" : null;
}
