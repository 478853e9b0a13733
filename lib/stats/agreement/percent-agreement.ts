import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { agreementGap } from "./agreement-gap";
import type { RatingPatterns } from "./rating-patterns";

/**
 * Share of rating pairs within a unit that are equal, averaged over units with two or more ratings; n counts those units.
 * Source: Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., ch. 2 (the observed agreement p_a).
 */
export function percentAgreement(ratings: RatingPatterns): Estimate<number> {
  let [agreement, n] = [0, 0];
  for (let pattern = 0; pattern < ratings.multiplicity.length; pattern++) {
    let [size, equal] = [0, 0];
    for (let c = 0; c < ratings.categories; c++) {
      const count = ratings.counts[pattern * ratings.categories + c];
      size += count;
      equal += count * (count - 1);
    }
    if (size < 2) continue;
    agreement += (ratings.multiplicity[pattern] * equal) / (size * (size - 1));
    n += ratings.multiplicity[pattern];
  }
  if (n === 0) return undefinedFor(agreementGap(ratings), 0);
  return { ok: true, value: agreement / n, n, method: "share of equal pairs, averaged over comparisons" };
}
