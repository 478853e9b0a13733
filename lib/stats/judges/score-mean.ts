import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import type { Rng } from "@/lib/stats/random/rng";
import type { ClusterCells } from "@/lib/stats/win-rate/cluster-cells";
import { type ClusterAxis, clusteredInterval } from "@/lib/stats/win-rate/clustered-interval";
import { effectiveClusters, fewClusters } from "@/lib/stats/win-rate/few-clusters";
import { wildClusterInterval } from "@/lib/stats/win-rate/wild-cluster-interval";

/** Fewer clusters than this on an axis cannot stand for a population. */
const FEWEST = 5;

/**
 * Mean of scores from 0 to 1: the win rate where preferences are graded or continuous, and with 1, ½, 0 the plain win rate. n counts scores.
 * AlpacaEval's win rate is the mean of preference − 1, a preference of 0 (neither) taken as 1.5 and missing ones left out.
 * Source: Li et al. (2023), AlpacaEval: an automatic evaluator of instruction-following models.
 */
export function scoreMean(cells: ClusterCells): Estimate<number> {
  if (cells.n === 0) return undefinedFor("no_judgments", 0);
  return { ok: true, value: cells.total / cells.n, n: cells.n, method: "mean score" };
}

/**
 * Its interval, by prompts and, with 5 or more raters who repeat, by raters too: t for 20 clusters or more, a wild bootstrap for 5 to 19 and for very uneven ones; cut to
 * [0, 1]. Fewer than 5 prompts have none. A judge is one rater: the interval speaks of other prompts for the same judge.
 */
export function scoreMeanInterval(cells: ClusterCells, rng: Rng, level = 0.95): Estimate<Interval> {
  if (cells.n === 0) return undefinedFor("no_judgments", 0);
  if (cells.prompts < FEWEST) return undefinedFor("too_few_clusters", cells.n);
  if (cells.uniform) return undefinedFor("no_variation", cells.n);
  const axis: ClusterAxis = cells.raters < FEWEST || cells.raters === cells.n ? "prompt" : "both";
  if (fewClusters(cells, effectiveClusters(cells), axis)) return wildClusterInterval(cells, axis, rng, level);
  return clusteredInterval(cells, axis, level);
}
