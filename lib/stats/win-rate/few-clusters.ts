import type { ClusterCells } from "./cluster-cells";
import type { ClusterAxis } from "./clustered-interval";

/** From this number of clusters on, of not too different size, a t interval holds its level. */
export const ENOUGH_CLUSTERS = 20;
/** Clusters worth fewer than this number of equal ones are too uneven for it. */
const ENOUGH_EFFECTIVE = 12;
/** A bootstrap of more clusters than these would take too long. */
const MOST_BOOTSTRAPPED = 500;

/** Per axis, how many clusters of equal size would be worth as much: n² / Σ m² over clusters of m votes. */
export interface EffectiveClusters {
  raters: number;
  prompts: number;
}

/** Source: Carter, Schnepel, Steigerwald (2017), Rev. Econ. Stat. 99, 698–709, for clusters that are wholly alike within. */
export function effectiveClusters({
  cells,
  raters,
  prompts,
  rater,
  prompt,
  count,
}: Pick<ClusterCells, "cells" | "raters" | "prompts" | "rater" | "prompt" | "count">): EffectiveClusters {
  const [byRater, byPrompt] = [new Float64Array(raters), new Float64Array(prompts)];
  for (let cell = 0; cell < cells; cell++) {
    byRater[rater[cell]] += count[cell];
    byPrompt[prompt[cell]] += count[cell];
  }
  return { raters: effectiveNumber(byRater), prompts: effectiveNumber(byPrompt) };
}

/** 0 without votes. */
export function effectiveNumber(sizes: ArrayLike<number>): number {
  let [sum, squares] = [0, 0];
  for (let i = 0; i < sizes.length; i++) {
    sum += sizes[i];
    squares += sizes[i] * sizes[i];
  }
  return squares > 0 ? (sum * sum) / squares : 0;
}

/** Why t would be too narrow on the axes that are used: "few" clusters, or "uneven" ones; null where it is not. */
export function fewClusters(
  clusters: { raters: number; prompts: number },
  effective: EffectiveClusters,
  axis: ClusterAxis,
): "few" | "uneven" | null {
  const used: ("raters" | "prompts")[] =
    axis === "both" ? ["raters", "prompts"] : [axis === "annotator" ? "raters" : "prompts"];
  if (used.some((one) => clusters[one] < ENOUGH_CLUSTERS)) return "few";
  const isUneven = used.some((one) => effective[one] < ENOUGH_EFFECTIVE);
  return isUneven && Math.min(...used.map((one) => clusters[one])) <= MOST_BOOTSTRAPPED ? "uneven" : null;
}
