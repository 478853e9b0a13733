import tCdf from "@stdlib/stats-base-dists-t-cdf";
import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { adjustPValues } from "@/lib/stats/significance/adjust-p-values";
import type { AnnotatorComparison } from "./annotator-comparisons";

export interface AlternativeAnnotatorOptions {
  /** What a judge saves over an annotator, as a share of items by which it may be worse: 0.2 for experts, 0.15 for skilled, 0.1 for crowd workers. */
  epsilon: number;
  /** Level of the false discovery rate. */
  q?: number;
  /** Annotators with fewer compared items are not tested. */
  fewestItems?: number;
}

export interface AlternativeAnnotatorTest {
  epsilon: number;
  /** Omega: share of tested annotators whom the judge represents at least as well as they do; from one half on the judge may stand in. */
  winningRate: number;
  passes: boolean;
  /** Rho: how often the judge agrees with the others at least as well as an annotator does, averaged over annotators. */
  advantage: number;
  /** Those tested, with the one-sided p-value and whether the judge wins after the correction. */
  annotators: { rater: number; items: number; advantage: number; pValue: number; wins: boolean }[];
  /** Annotators left out for too few items. */
  untested: number;
}

/**
 * May a judge stand in for an annotator? Each annotator is left out in turn; on each of their items it is asked who agrees better with the remaining
 * annotators. d is 1 where the annotator, −1 where the judge does, 0 where they are equal; a one-sided t test asks whether the mean of d is below epsilon,
 * and Benjamini and Yekutieli's procedure controls the share of false discoveries among annotators. n counts tested annotators.
 * Source: Calderon, Reichart, Dror (2025), The Alternative Annotator Test for LLM-as-a-Judge, ACL, 16051–16081.
 */
export function alternativeAnnotatorTest(
  comparisons: AnnotatorComparison[],
  { epsilon, q = 0.05, fewestItems = 30 }: AlternativeAnnotatorOptions,
): Estimate<AlternativeAnnotatorTest> {
  const sized = comparisons.map((counts) => ({ ...counts, items: counts.judge + counts.equal + counts.annotator }));
  const compared = sized.filter(({ items }) => items > 0);
  const tested = compared.filter(({ items }) => items >= Math.max(2, fewestItems));
  if (tested.length === 0) return undefinedFor(compared.length === 0 ? "no_common_items" : "too_few_items", 0);
  const results = tested.map(({ rater, items, judge, equal, annotator }) => ({
    rater,
    items,
    advantage: (judge + equal) / items,
    pValue: pBelow(epsilon, judge, annotator, items),
  }));
  const adjusted = adjustPValues(
    results.map(({ pValue }) => pValue),
    "BY",
  );
  const annotators = results.map((result, index) => ({ ...result, wins: (adjusted[index] ?? 1) <= q }));
  const winningRate = annotators.filter(({ wins }) => wins).length / annotators.length;
  const advantage = annotators.reduce((sum, one) => sum + one.advantage, 0) / annotators.length;
  const untested = compared.length - tested.length;
  const value = { epsilon, winningRate, passes: winningRate >= 0.5, advantage, annotators, untested };
  return { ok: true, value, n: annotators.length, method: `epsilon ${epsilon}, false discovery rate ${q}` };
}

/** One-sided p-value of a paired t test that the mean of the differences is not below epsilon. */
function pBelow(epsilon: number, judge: number, annotator: number, items: number): number {
  const mean = (annotator - judge) / items;
  const variance = (annotator + judge - items * mean * mean) / (items - 1);
  // Every difference the same: nothing is left to chance.
  if (variance < 1e-15) return mean < epsilon ? 0 : 1;
  return tCdf((mean - epsilon) / Math.sqrt(variance / items), items - 1);
}
