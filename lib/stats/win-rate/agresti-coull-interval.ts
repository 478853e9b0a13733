import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";

/**
 * Normal interval for a proportion after adding z²/2 successes and z²/2 failures, cut to [0, 1]: centred like Wilson's and never narrower.
 * Successes may be fractional; trials are independent.
 * Source: Agresti and Coull (1998), American Statistician 52, 119–126.
 */
export function agrestiCoullInterval(successes: number, n: number, level = 0.95): Estimate<Interval> {
  if (n === 0) return undefinedFor("no_judgments", n);
  const z = normalQuantile((1 + level) / 2, 0, 1);
  const trials = n + z * z;
  const centre = (successes + (z * z) / 2) / trials;
  const half = z * Math.sqrt((centre * (1 - centre)) / trials);
  const value = { low: Math.max(0, centre - half), high: Math.min(1, centre + half), level };
  return { ok: true, value, n, method: "Agresti-Coull" };
}
