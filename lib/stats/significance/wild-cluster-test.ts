import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import type { Rng } from "@/lib/stats/random/rng";
import type { ClusterCells } from "@/lib/stats/win-rate/cluster-cells";
import { type ClusterAxis, clusterNumber } from "@/lib/stats/win-rate/clustered-interval";
import { clusteredVariance } from "@/lib/stats/win-rate/clustered-variance";
import { WILD_ROUNDS } from "@/lib/stats/win-rate/wild-cluster-interval";
import { wildDraws } from "@/lib/stats/win-rate/wild-draws";
import { smallestLeavingOut } from "@/lib/stats/win-rate/wild-limits";
import { wildPValue } from "@/lib/stats/win-rate/wild-p-value";

/**
 * Two-sided p-value of "the mean score is `rate`" by inversion of the wild bootstrap interval: the smallest 1 − level whose interval leaves
 * `rate` out, with the same draws. Where the bootstrap's p-value falls steadily with distance that is the p-value at `rate`, or the normal one if
 * larger. n counts votes.
 * Sources: those of wild-cluster-interval.ts.
 */
export function wildClusterTest(
  cells: ClusterCells,
  axis: ClusterAxis,
  rng: Rng,
  rate = 0.5,
  rounds = WILD_ROUNDS,
): Estimate<number> {
  if (cells.n === 0) return undefinedFor("no_judgments", 0);
  if (clusterNumber(cells, axis) < 2) return undefinedFor("too_few_clusters", cells.n);
  const variance = clusteredVariance(cells)[axis === "both" ? "twoWay" : axis];
  if (variance < 1e-20) return undefinedFor("no_variation", cells.n);
  const drawn = wildDraws(cells, axis, rng, rounds);
  const shift = rate - cells.total / cells.n;
  const end = shift < 0 ? -cells.total / cells.n : 1 - cells.total / cells.n;
  const pAt = (other: number) => wildPValue(drawn, other, variance * cells.n ** 2);
  const normal = 2 * normalCdf(-Math.abs(shift) / Math.sqrt(variance), 0, 1);
  const value = shift === 0 ? 1 : Math.max(normal, smallestLeavingOut(shift, end, pAt));
  return { ok: true, value, n: cells.n, method: "wild cluster bootstrap" };
}
