import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import binomialPmf from "@stdlib/stats-base-dists-binomial-pmf";
import { type Estimate, undefinedFor } from "@/lib/stats/estimate";

export type Alternative = "two-sided" | "greater" | "less";

/**
 * Exact p-value of `successes` out of `n` independent trials if the rate were `rate`. Two-sided: the probability of all outcomes that are at most
 * as likely as the one seen, as R's binom.test has it; greater, less: of at least, at most that many. n counts trials.
 * Source: Clopper and Pearson (1934), Biometrika 26, 404–413; Conover (1971), Practical Nonparametric Statistics, pp. 97–104.
 */
export function binomialTest(
  successes: number,
  n: number,
  { rate = 0.5, alternative = "two-sided" }: { rate?: number; alternative?: Alternative } = {},
): Estimate<number> {
  if (n === 0) return undefinedFor("no_judgments", n);
  const value = Math.min(1, pValue(successes, n, rate, alternative));
  return { ok: true, value, n, method: "exact binomial" };
}

function pValue(successes: number, n: number, rate: number, alternative: Alternative): number {
  if (alternative === "less") return atMost(successes, n, rate);
  if (alternative === "greater") return atLeast(successes, n, rate);
  if (successes === n * rate) return 1;
  return successes < n * rate ? lowerAndBeyond(successes, n, rate) : lowerAndBeyond(n - successes, n, 1 - rate);
}

/** Both tails for successes below the mean: on the far side the probabilities fall, so halving finds the first that is as small. */
function lowerAndBeyond(successes: number, n: number, rate: number): number {
  // Equally likely outcomes differ by rounding.
  const seen = binomialPmf(successes, n, rate) * (1 + 1e-7);
  let [above, first] = [Math.ceil(n * rate) - 1, n + 1];
  while (first - above > 1) {
    const middle = Math.floor((above + first) / 2);
    if (binomialPmf(middle, n, rate) <= seen) first = middle;
    else above = middle;
  }
  return atMost(successes, n, rate) + (first > n ? 0 : atLeast(first, n, rate));
}

function atMost(successes: number, n: number, rate: number): number {
  return binomialCdf(successes, n, rate);
}

/** By the failures, which keeps the digits of small tails. */
function atLeast(successes: number, n: number, rate: number): number {
  return binomialCdf(n - successes, n, 1 - rate);
}
