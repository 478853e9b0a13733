import type { Estimate, Interval } from "@/lib/stats/estimate";
import type { Rng } from "@/lib/stats/random/rng";
import type { ClusterCells } from "./cluster-cells";
import { type ClusterAxis, clusteredInterval, clusterNumber } from "./clustered-interval";
import { chooseIntervalRule, ENOUGH_CLUSTERS, type IntervalChoice } from "./interval-rule";
import { wildClusterInterval } from "./wild-cluster-interval";

/** The rule that the clusters allow (interval-rule.ts), applied to a mean score; `independent` is the interval where none is left. */
export function intervalByRule(
  cells: ClusterCells,
  rng: Rng,
  level: number,
  independent: () => Estimate<Interval>,
): Estimate<Interval & IntervalChoice> {
  const choice = chooseIntervalRule(cells);
  const clustered = choice.axis && clusterInterval(cells, choice.axis, rng, level);
  const estimate = clustered?.ok ? clustered : independent();
  // Clusters that cancel exactly have no variance to show, which only the votes' own spread can replace.
  const said = clustered && !clustered.ok ? chooseIntervalRule({ ...cells, uniform: true }) : choice;
  return estimate.ok ? { ...estimate, value: { ...estimate.value, ...said }, method: said.phrase } : estimate;
}

/** Enough clusters carry a t interval; fewer need the bootstrap. */
function clusterInterval(cells: ClusterCells, axis: ClusterAxis, rng: Rng, level: number): Estimate<Interval> {
  if (clusterNumber(cells, axis) >= ENOUGH_CLUSTERS) return clusteredInterval(cells, axis, level);
  return wildClusterInterval(cells, axis, rng, level);
}
