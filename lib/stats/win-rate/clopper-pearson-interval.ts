import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";

/**
 * Exact interval for a proportion: all rates that neither one-sided binomial test rejects at (1 − level)/2, by quantiles of
 * the beta distribution. It covers at least its level, usually more. For a win rate of decisive votes: successes are wins, n
 * wins + losses, which must be independent.
 * Source: Clopper and Pearson (1934), Biometrika 26, 404–413.
 */
export function clopperPearsonInterval(successes: number, n: number, level = 0.95): Estimate<Interval> {
  if (n === 0) return undefinedFor("no_judgments", n);
  const tail = (1 - level) / 2;
  const low = successes === 0 ? 0 : betaQuantile(tail, successes, n - successes + 1);
  const high = successes === n ? 1 : betaQuantile(1 - tail, successes + 1, n - successes);
  return { ok: true, value: { low, high, level }, n, method: "Clopper-Pearson" };
}
