import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { OUTCOME_A, OUTCOME_B, OUTCOME_TIE } from "@/lib/stats/judgments/judgments";
import { agreementGap } from "./agreement-gap";
import type { RatingPatterns } from "./rating-patterns";

/**
 * Mean over all pairs of votes on the same comparison of 1 when they are equal, one half when exactly one of them is a tie, 0
 * otherwise; n counts those pairs. "Both bad" votes are left out: they are neither a tie nor a decision.
 * Source: Zhou et al. (2023), LIMA: Less Is More for Alignment, section 4.1 (tie-discounted accuracy).
 */
export function tieDiscountedAccuracy(ratings: RatingPatterns): Estimate<number> {
  let [credit, n] = [0, 0];
  for (let pattern = 0; pattern < ratings.multiplicity.length; pattern++) {
    const from = pattern * ratings.categories;
    const a = ratings.counts[from + OUTCOME_A];
    const tie = ratings.counts[from + OUTCOME_TIE];
    const b = ratings.counts[from + OUTCOME_B];
    const equal = (a * (a - 1) + tie * (tie - 1) + b * (b - 1)) / 2;
    credit += ratings.multiplicity[pattern] * (equal + (tie * (a + b)) / 2);
    n += ratings.multiplicity[pattern] * (equal + tie * (a + b) + a * b);
  }
  if (n === 0) return undefinedFor(agreementGap(ratings), 0);
  return { ok: true, value: credit / n, n, method: "pairs of votes, one tie counting half" };
}
