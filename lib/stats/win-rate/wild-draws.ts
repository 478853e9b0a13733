import type { Rng } from "@/lib/stats/random/rng";
import type { ClusterCells } from "./cluster-cells";
import type { ClusterAxis } from "./clustered-interval";
import { orderedGroups } from "./ordered-groups";
import { wildForm } from "./wild-form";
import { type WildRounds, wildRounds, wildWeights } from "./wild-rounds";

/** Rounds of the wild bootstrap for a clustered mean. */
export function wildDraws(cells: ClusterCells, axis: ClusterAxis, rng: Rng, rounds: number): WildRounds {
  return wildDrawsOf(cells, axis, wildWeights(groupsOf(cells, axis), rounds, rng));
}

/** Weights are for the clusters of the axis with fewer of them: so many. */
export function groupsOf({ raters, prompts }: Pick<ClusterCells, "raters" | "prompts">, axis: ClusterAxis): number {
  return isByAnnotator({ raters, prompts }, axis) ? raters : prompts;
}

function isByAnnotator({ raters, prompts }: Pick<ClusterCells, "raters" | "prompts">, axis: ClusterAxis): boolean {
  return axis === "annotator" || (axis === "both" && raters <= prompts);
}

/** The same with weights that are there already: groupsOf × rounds of them. */
export function wildDrawsOf(cells: ClusterCells, axis: ClusterAxis, weights: Float64Array): WildRounds {
  const byAnnotator = isByAnnotator(cells, axis);
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
