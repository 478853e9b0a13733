import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import type { ClusterCells } from "@/lib/stats/win-rate/cluster-cells";

/** How many times the variance of a win rate exceeds that of as many independent votes. */
export interface DesignEffects {
  annotator: number;
  prompt: number;
  /** annotator + prompt − 1: what the axes add to 1 adds up. */
  both: number;
  /** Votes divided by `both`: as many independent votes would tell as much. */
  effectiveVotes: number;
}

/**
 * The cluster size that counts in a design effect: m′ = Σ m² / Σ m, the mean size of the cluster that a vote is in. Empty clusters do not matter.
 * Sizes that are negative, not finite, or all 0 give 0.
 */
export function effectiveClusterSize(sizes: ArrayLike<number>): number {
  let [sum, largest] = [0, 0];
  for (let i = 0; i < sizes.length; i++) {
    if (!(sizes[i] >= 0)) return 0;
    sum += sizes[i];
    largest = Math.max(largest, sizes[i]);
  }
  if (sum === 0 || !Number.isFinite(sum)) return 0;
  let weighted = 0;
  // Relative to the largest, so that no square overflows.
  for (let i = 0; i < sizes.length; i++) weighted += (sizes[i] / sum) * (sizes[i] / largest);
  return weighted * largest;
}

/**
 * Design effect of one clustering axis, 1 + (m′ − 1) · ICC. n counts clusters. A size below 1 or an ICC outside 0 to 1: "impossible_plan".
 * Sources: Kish (1965), Survey Sampling, section 5.4; for unequal sizes Eldridge, Ashby, Kerry (2006), Int. J. Epidemiology 35, 1292–1300.
 */
export function designEffect(clusterSizes: ArrayLike<number>, correlation: number): Estimate<number> {
  const size = effectiveClusterSize(clusterSizes);
  // Sizes of 1 make a mean of 1 up to rounding.
  if (!(size >= 1 - 1e-9 && isCorrelation(correlation))) return undefinedFor("impossible_plan", clusterSizes.length);
  return {
    ok: true,
    value: 1 + Math.max(0, size - 1) * correlation,
    n: clusterSizes.length,
    method: "1 + (m′ − 1) · ICC",
  };
}

/** Design effects of votes as they lie, given their intraclass correlations; n counts votes. Reasons: "no_judgments", "impossible_plan". */
export function designEffects(
  cells: ClusterCells,
  correlation: { annotator: number; prompt: number },
): Estimate<DesignEffects> {
  const { n } = cells;
  if (n === 0) return undefinedFor("no_judgments", 0);
  const annotator = designEffect(clusterSizes(cells, cells.rater, cells.raters), correlation.annotator);
  const prompt = designEffect(clusterSizes(cells, cells.prompt, cells.prompts), correlation.prompt);
  if (!annotator.ok || !prompt.ok || correlation.annotator + correlation.prompt > 1 + 1e-12) {
    return undefinedFor("impossible_plan", n);
  }
  const both = annotator.value + prompt.value - 1;
  const value = { annotator: annotator.value, prompt: prompt.value, both, effectiveVotes: n / both };
  return { ok: true, value, n, method: "design effects of annotators and prompts" };
}

export function isCorrelation(value: number): boolean {
  return value >= 0 && value <= 1;
}

function clusterSizes(cells: ClusterCells, groupOf: Uint32Array, groups: number): Float64Array {
  const sizes = new Float64Array(groups);
  for (let cell = 0; cell < cells.cells; cell++) sizes[groupOf[cell]] += cells.count[cell];
  return sizes;
}
