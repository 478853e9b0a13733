import type { Rng } from "@/lib/stats/random/rng";
import type { ClusterCells } from "./cluster-cells";
import type { ClusterAxis } from "./clustered-interval";
import { effectiveClusters } from "./few-clusters";
import { orderedGroups } from "./ordered-groups";
import { wildForm } from "./wild-form";
import { type WildRounds, wildRounds, wildWeights } from "./wild-rounds";

/** Rounds of the wild bootstrap for a clustered mean. */
export function wildDraws(cells: ClusterCells, axis: ClusterAxis, rng: Rng, rounds: number): WildRounds {
  const by = weightedAxis(cells, axis);
  const groups = by === "annotator" ? cells.raters : cells.prompts;
  return wildDrawsOf(cells, axis, by, wildWeights(groups, rounds, rng));
}

/** Weights are for the clusters of the axis that is worth fewer of them. */
export function weightedAxis(
  cells: Parameters<typeof effectiveClusters>[0],
  axis: ClusterAxis,
): "annotator" | "prompt" {
  if (axis !== "both") return axis;
  const { raters, prompts } = effectiveClusters(cells);
  return raters <= prompts * (1 + 1e-9) ? "annotator" : "prompt";
}

/** The same with weights that are there already, for the clusters of the axis `by`. */
export function wildDrawsOf(
  cells: ClusterCells,
  axis: ClusterAxis,
  by: "annotator" | "prompt",
  weights: Float64Array,
): WildRounds {
  const byAnnotator = by === "annotator";
  const [unordered, groups] = byAnnotator ? [cells.rater, cells.raters] : [cells.prompt, cells.prompts];
  const group = orderedGroups(cells, unordered, groups);
  const [other, others] = byAnnotator ? [cells.prompt, cells.prompts] : [cells.rater, cells.raters];
  const rate = cells.total / cells.n;
  const y = cells.sum.map((sum, cell) => sum - cells.count[cell] * rate);
  const [groupY, groupN] = [new Float64Array(groups), new Float64Array(groups)];
  for (let cell = 0; cell < cells.cells; cell++) {
    groupY[group[cell]] += y[cell];
    groupN[group[cell]] += cells.count[cell];
  }
  const own = Uint32Array.from({ length: groups }, (_, index) => index);
  const forms = [wildForm({ group: own, cluster: own, y: groupY, n: groupN }, groups, groups)];
  if (axis === "both") {
    const single = new Uint32Array(cells.cells);
    for (let cell = 0; cell < cells.cells; cell++) single[cell] = cell;
    forms.push(wildForm({ group, cluster: other, y, n: cells.count }, groups, others));
    forms.push(wildForm({ group, cluster: single, y, n: cells.count }, groups, cells.cells));
  }
  return wildRounds(forms, groupY, groupN, weights);
}
