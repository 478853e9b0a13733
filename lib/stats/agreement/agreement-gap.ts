import type { Reason } from "@/lib/stats/estimate";
import type { RatingPatterns } from "./rating-patterns";

/** Why agreement cannot be measured where no unit has two ratings. */
export function agreementGap({ raters }: RatingPatterns): Reason {
  if (raters === 0) return "no_judgments";
  return raters === 1 ? "one_rater" : "no_overlap";
}
