import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { type BothBadChoice, decidedCounts } from "@/lib/stats/judgments/both-bad";
import { countsOf } from "@/lib/stats/judgments/counts";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { Rng } from "@/lib/stats/random/rng";
import { type ClusterCells, clusterCells } from "./cluster-cells";
import { type ClusterAxis, clusteredInterval, clusterNumber } from "./clustered-interval";
import { chooseIntervalRule, ENOUGH_CLUSTERS, type IntervalChoice } from "./interval-rule";
import { tangoInterval } from "./tango-interval";
import { wildClusterInterval } from "./wild-cluster-interval";

/** An interval of a win rate (0 to 1), with the rule that gave it and what a page says about it. */
export type WinRateInterval = Interval & IntervalChoice;

export interface WinRateIntervalOptions extends BothBadChoice {
  level?: number;
}

/** The default interval of one pair's win rate: the rule that its clusters allow (interval-rule.ts), applied. n counts votes. */
export function winRateInterval(
  judgments: Judgments,
  rng: Rng,
  { level = 0.95, bothBadAsTie }: WinRateIntervalOptions = {},
): Estimate<WinRateInterval> {
  const cells = clusterCells(judgments, { bothBadAsTie });
  if (cells.n === 0) return undefinedFor("no_judgments", 0);
  const choice = chooseIntervalRule(cells);
  const clustered = choice.axis && clusterInterval(cells, choice.axis, rng, level);
  const estimate = clustered?.ok
    ? clustered
    : tangoInterval(decidedCounts(countsOf(judgments), { bothBadAsTie }), level);
  // Clusters that cancel exactly have no variance to show, which only the votes' own spread can replace.
  const said = clustered && !clustered.ok ? chooseIntervalRule({ ...cells, uniform: true }) : choice;
  return estimate.ok ? { ...estimate, value: { ...estimate.value, ...said }, method: said.phrase } : estimate;
}

/** Enough clusters carry a t interval; fewer need the bootstrap. */
function clusterInterval(cells: ClusterCells, axis: ClusterAxis, rng: Rng, level: number): Estimate<Interval> {
  if (clusterNumber(cells, axis) >= ENOUGH_CLUSTERS) return clusteredInterval(cells, axis, level);
  return wildClusterInterval(cells, axis, rng, level);
}
