import type { Estimate, Interval } from "@/lib/stats/estimate";
import type { Rng } from "@/lib/stats/random/rng";
import type { ClusterCells } from "./cluster-cells";
import { type ClusterAxis, clusteredInterval } from "./clustered-interval";
import { effectiveClusters } from "./few-clusters";
import { chooseIntervalRule, type IntervalChoice } from "./interval-rule";
import { wildClusterInterval } from "./wild-cluster-interval";

/** The rule that the clusters allow (interval-rule.ts), applied to a mean score; `independent` is the interval where none is left. */
export function intervalByRule(
  cells: ClusterCells,
  rng: Rng,
  level: number,
  independent: () => Estimate<Interval>,
): Estimate<Interval & IntervalChoice> {
  const choice = chooseIntervalRule(cells, effectiveClusters(cells));
  const clustered = choice.axis && clusterInterval(cells, choice.axis, choice.bootstraps, rng, level);
  const estimate = clustered?.ok ? clustered : independent();
  // Clusters that cancel exactly have no variance to show, which only the votes' own spread can replace.
  const said = clustered && !clustered.ok ? chooseIntervalRule({ ...cells, uniform: true }) : choice;
  return estimate.ok ? { ...estimate, value: { ...estimate.value, ...said }, method: said.phrase } : estimate;
}

/** Enough clusters carry a t interval; fewer need the bootstrap. */
function clusterInterval(
  cells: ClusterCells,
  axis: ClusterAxis,
  bootstraps: boolean,
  rng: Rng,
  level: number,
): Estimate<Interval> {
  return bootstraps ? wildClusterInterval(cells, axis, rng, level) : clusteredInterval(cells, axis, level);
}
