import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";

/**
 * Equal-tailed credible interval for a proportion under Jeffreys' prior, Beta(½, ½): quantiles of Beta(successes + ½, failures + ½),
 * also at 0 and n successes, where it does not reach the end. Successes may be fractional; trials are independent.
 * Source: Brown, Cai, DasGupta (2001), Statistical Science 16, 101–133, section 3.1.1.
 */
export function jeffreysInterval(successes: number, n: number, level = 0.95): Estimate<Interval> {
  if (n === 0) return undefinedFor("no_judgments", n);
  const tail = (1 - level) / 2;
  const [a, b] = [successes + 0.5, n - successes + 0.5];
  const value = { low: betaQuantile(tail, a, b), high: betaQuantile(1 - tail, a, b), level };
  return { ok: true, value, n, method: "Jeffreys" };
}
