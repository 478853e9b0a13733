import tCdf from "@stdlib/stats-base-dists-t-cdf";
import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import type { ClusterCells } from "@/lib/stats/win-rate/cluster-cells";
import { type ClusterAxis, clusterNumber } from "@/lib/stats/win-rate/clustered-interval";
import { clusteredVariance } from "@/lib/stats/win-rate/clustered-variance";

/**
 * Two-sided p-value of "the mean score is `rate`": t with the clustered standard error and the degrees of freedom of the clustered interval. n counts votes.
 * Source: Cameron, Gelbach, Miller (2011), J. Business & Economic Statistics 29, 238–249.
 */
export function clusteredTest(cells: ClusterCells, axis: ClusterAxis, rate = 0.5): Estimate<number> {
  if (cells.n === 0) return undefinedFor("no_judgments", 0);
  const clusters = clusterNumber(cells, axis);
  if (clusters < 2) return undefinedFor("too_few_clusters", cells.n);
  const variance = clusteredVariance(cells)[axis === "both" ? "twoWay" : axis];
  if (variance < 1e-20) return undefinedFor("no_variation", cells.n);
  const t = Math.abs(cells.total / cells.n - rate) / Math.sqrt(variance);
  return { ok: true, value: 2 * tCdf(-t, clusters - 1), n: cells.n, method: "t, clustered" };
}
