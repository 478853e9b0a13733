import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";

/**
 * Wilson's score interval for a proportion: successes out of n independent trials.
 * Source: Wilson (1927), J. Am. Stat. Assoc. 22, 209–212.
 */
export function wilsonInterval(successes: number, n: number, level = 0.95): Estimate<Interval> {
  if (n === 0) return undefinedFor("no_judgments", n);
  const z = normalQuantile((1 + level) / 2, 0, 1);
  const share = successes / n;
  const scale = 1 + (z * z) / n;
  const centre = (share + (z * z) / (2 * n)) / scale;
  const half = (z / scale) * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  // At the ends the formula gives 0 and 1 exactly; rounding must not miss them.
  const low = successes === 0 ? 0 : Math.max(0, centre - half);
  const high = successes === n ? 1 : Math.min(1, centre + half);
  return { ok: true, value: { low, high, level }, n, method: "Wilson" };
}
