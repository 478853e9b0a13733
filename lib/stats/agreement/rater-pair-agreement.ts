import type { Estimate } from "@/lib/stats/estimate";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { CategoryChoice } from "./agreement-measure";
import { raterPairs } from "./rater-pairs";
import { type TwoRaterAgreement, type TwoRaterOptions, twoRaterCoefficient } from "./two-rater-coefficient";

/** A row of the table of annotators against one another; first < second. */
export interface RaterPairAgreement {
  first: number;
  second: number;
  /** Units both have rated. */
  n: number;
  cohen: Estimate<TwoRaterAgreement>;
  scott: Estimate<TwoRaterAgreement>;
}

/**
 * Cohen's kappa and Scott's pi of every pair of raters with a unit in common, with intervals for independent units. Where comparisons share
 * prompts, `twoRaterMeasure` can be bootstrapped over prompts for the pairs that matter.
 */
export function raterPairAgreements(
  judgments: Judgments,
  options: CategoryChoice & TwoRaterOptions,
): RaterPairAgreement[] {
  return raterPairs(judgments, options).map(({ first, second, confusion }) => {
    const cohen = twoRaterCoefficient(confusion, "cohen", options);
    return { first, second, n: cohen.n, cohen, scott: twoRaterCoefficient(confusion, "scott", options) };
  });
}
