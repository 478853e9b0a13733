import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import type { Rng } from "@/lib/stats/random/rng";
import type { ClusterCells } from "./cluster-cells";
import { type ClusterAxis, clusterNumber } from "./clustered-interval";
import { clusteredVariance } from "./clustered-variance";
import { wildDraws } from "./wild-draws";
import { farthestAccepted } from "./wild-limits";
import { wildPValue } from "./wild-p-value";

/** Enough rounds that the limits hardly move with the seed; (1 + rounds) · 5 % is a whole number. */
export const WILD_ROUNDS = 1999;

/**
 * Restricted wild cluster bootstrap-t interval of a mean score (0 to 1), for 5 to 19 clusters: all rates μ whose symmetric
 * bootstrap p-value exceeds 1 − level. Residuals about μ are multiplied by one Webb weight per cluster of the axis with
 * fewer clusters; the t statistic uses the clustered variance of `axis`, two-way with its floor. Never narrower than the normal
 * interval with the same variance, and cut to [0, 1]. n counts votes.
 * Sources: Cameron, Gelbach, Miller (2008), Rev. Econ. Stat. 90, 414–427; Webb (2023), Canadian J. Econ. 56, 839–858;
 * MacKinnon, Nielsen, Webb (2021), J. Business & Economic Statistics 39, 505–519, for two-way clustering.
 */
export function wildClusterInterval(
  cells: ClusterCells,
  axis: ClusterAxis,
  rng: Rng,
  level = 0.95,
  rounds = WILD_ROUNDS,
): Estimate<Interval> {
  if (cells.n === 0) return undefinedFor("no_judgments", 0);
  if (clusterNumber(cells, axis) < 2) return undefinedFor("too_few_clusters", cells.n);
  const variance = clusteredVariance(cells)[axis === "both" ? "twoWay" : axis];
  if (variance < 1e-20) return undefinedFor("no_variation", cells.n);
  const drawn = wildDraws(cells, axis, rng, rounds);
  const isAccepted = (shift: number) => wildPValue(drawn, shift, variance * cells.n ** 2) > 1 - level;
  const rate = cells.total / cells.n;
  // A critical value below the normal one is noise of few clusters, down to 0 where their sums cancel.
  const narrowest = normalQuantile((1 + level) / 2, 0, 1) * Math.sqrt(variance);
  const low = Math.max(0, rate + Math.min(-narrowest, farthestAccepted(-rate, isAccepted)));
  const high = Math.min(1, rate + Math.max(narrowest, farthestAccepted(1 - rate, isAccepted)));
  return { ok: true, value: { low, high, level }, n: cells.n, method: "wild cluster bootstrap" };
}
