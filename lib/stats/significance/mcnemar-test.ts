import binomialPmf from "@stdlib/stats-base-dists-binomial-pmf";
import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { binomialTest } from "./binomial-test";

/** Four ways to a p-value from the same two counts; `exact` is the cautious one, `midP` the one closest to its level. */
export interface McNemarTest {
  exact: number;
  midP: number;
  chiSquared: { statistic: number; p: number };
  /** With Edwards' continuity correction. */
  corrected: { statistic: number; p: number };
}

/**
 * Whether two raters of the same items answer "yes" (or are right) equally often, from the items on which they differ: yes only by the first,
 * yes only by the second. Exact: binomial with rate ½; mid-p: what is as likely as the data counts half; chi-squared: (b − c)²/(b + c), and
 * (|b − c| − 1)²/(b + c), 0 where b = c. n counts items on which they differ; none: "no_differences". Items are independent.
 * Sources: McNemar (1947), Psychometrika 12, 153–157; Edwards (1948), Psychometrika 13, 185–187; Fagerland, Lydersen, Laake (2013), BMC
 * Medical Research Methodology 13, 91.
 */
export function mcNemarTest(onlyFirst: number, onlySecond: number): Estimate<McNemarTest> {
  const n = onlyFirst + onlySecond;
  const test = binomialTest(onlyFirst, n);
  if (!test.ok) return undefinedFor("no_differences", n);
  const likely = binomialPmf(onlyFirst, n, 0.5);
  const midP = test.value - (onlyFirst === onlySecond ? likely / 2 : likely);
  const apart = Math.abs(onlyFirst - onlySecond);
  const chiSquared = chiSquaredOf(apart, n);
  const corrected = chiSquaredOf(Math.max(0, apart - 1), n);
  return { ok: true, value: { exact: test.value, midP, chiSquared, corrected }, n, method: "McNemar" };
}

/** One degree of freedom: the square of a normal deviate, whose tail keeps its digits. */
function chiSquaredOf(apart: number, n: number): { statistic: number; p: number } {
  return { statistic: apart ** 2 / n, p: 2 * normalCdf(-apart / Math.sqrt(n), 0, 1) };
}
