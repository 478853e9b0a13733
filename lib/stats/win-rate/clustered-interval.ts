import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import type { ClusterCells } from "./cluster-cells";
import { clusteredVariance } from "./clustered-variance";

export type ClusterAxis = "annotator" | "prompt" | "both";

const METHODS: Record<ClusterAxis, string> = {
  annotator: "clustered by annotator",
  prompt: "clustered by prompt",
  both: "clustered by annotator and prompt",
};

/**
 * t interval of a win rate with a cluster-robust standard error, cut to [0, 1]; degrees of freedom are the number of
 * clusters − 1, over both axes the smaller number − 1. Meant for 20 or more clusters on each axis used; n counts votes.
 * A variance of zero would give an interval without width, so it is "no_variation".
 * Source: Cameron, Gelbach, Miller (2011), J. Business & Economic Statistics 29, 238–249.
 */
export function clusteredInterval(cells: ClusterCells, axis: ClusterAxis, level = 0.95): Estimate<Interval> {
  if (cells.n === 0) return undefinedFor("no_judgments", 0);
  const clusters = clusterNumber(cells, axis);
  if (clusters < 2) return undefinedFor("too_few_clusters", cells.n);
  const variance = clusteredVariance(cells)[axis === "both" ? "twoWay" : axis];
  // Residuals of equal clusters cancel only up to rounding.
  if (variance < 1e-20) return undefinedFor("no_variation", cells.n);
  const rate = cells.total / cells.n;
  const half = tQuantile((1 + level) / 2, clusters - 1) * Math.sqrt(variance);
  const value = { low: Math.max(0, rate - half), high: Math.min(1, rate + half), level };
  return { ok: true, value, n: cells.n, method: METHODS[axis] };
}

export function clusterNumber(cells: Pick<ClusterCells, "raters" | "prompts">, axis: ClusterAxis): number {
  if (axis === "both") return Math.min(cells.raters, cells.prompts);
  return axis === "annotator" ? cells.raters : cells.prompts;
}
