import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";

/** A figure along the course of one rater's votes. */
export interface VoteTrend {
  /** Fitted value at the last vote minus that at the first. */
  change: number;
  interval: Interval;
  /** Two-sided, of no change. */
  pValue: number;
  /** Means over the first and the second half of the course. */
  firstHalf: number;
  secondHalf: number;
}

const FEWEST_VOTES = 20;
const FEWEST_CLUSTERS = 5;

/**
 * Least-squares line of `value` on `place` (0 first vote … 1 last vote), n counting points. Standard error robust to unequal variance and clustered by
 * prompt: Σ over prompts of (Σ (x − x̄) e / (1 − h))² / (Σ (x − x̄)²)², h being the leverage; t with prompts − 2 degrees of freedom. With one
 * vote a prompt this is HC3. Source: MacKinnon, White (1985), J. Econometrics 29, 305–325.
 */
export function voteTrend(place: number[], value: number[], cluster: number[], level = 0.95): Estimate<VoteTrend> {
  const n = place.length;
  if (n < FEWEST_VOTES) return undefinedFor("too_few_votes", n);
  const [meanPlace, meanValue] = [mean(place), mean(value)];
  let [squares, products] = [0, 0];
  for (let i = 0; i < n; i++) {
    squares += (place[i] - meanPlace) ** 2;
    products += (place[i] - meanPlace) * (value[i] - meanValue);
  }
  const change = products / squares;
  const scores = new Map<number, number>();
  for (let i = 0; i < n; i++) {
    const x = place[i] - meanPlace;
    const leverage = 1 / n + (x * x) / squares;
    const residual = value[i] - meanValue - change * x;
    scores.set(cluster[i], (scores.get(cluster[i]) ?? 0) + (x * residual) / (1 - leverage));
  }
  if (scores.size < FEWEST_CLUSTERS) return undefinedFor("too_few_clusters", n);
  const error = Math.sqrt([...scores.values()].reduce((sum, score) => sum + score * score, 0)) / squares;
  // Equal values leave residuals of rounding only.
  if (!(error > 1e-12)) return undefinedFor("no_variation", n);
  const freedom = scores.size - 2;
  const half = tQuantile((1 + level) / 2, freedom) * error;
  return {
    ok: true,
    value: {
      change,
      interval: { low: change - half, high: change + half, level },
      pValue: Math.min(1, 2 * tCdf(-Math.abs(change / error), freedom)),
      firstHalf: mean(value.filter((_, i) => place[i] < 0.5)),
      secondHalf: mean(value.filter((_, i) => place[i] >= 0.5)),
    },
    n,
    method: "straight line over the course of the votes, errors clustered by prompt",
  };
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
