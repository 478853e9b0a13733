import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { type BothBadChoice, decidedCounts } from "@/lib/stats/judgments/both-bad";
import { countsOf } from "@/lib/stats/judgments/counts";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { Rng } from "@/lib/stats/random/rng";
import { type ClusterCells, clusterCells } from "@/lib/stats/win-rate/cluster-cells";
import type { ClusterAxis } from "@/lib/stats/win-rate/clustered-interval";
import { effectiveClusters } from "@/lib/stats/win-rate/few-clusters";
import { chooseIntervalRule, type IntervalChoice } from "@/lib/stats/win-rate/interval-rule";
import { clusteredTest } from "./clustered-test";
import { tangoTest } from "./tango-test";
import { wildClusterTest } from "./wild-cluster-test";

export type WinRateTest = IntervalChoice & { p: number };

/**
 * Two-sided p-value of "the win rate is `rate`" by the rule of the default interval, so that both say the same: p is at most 1 − level just
 * where that interval leaves `rate` out, given a generator in the same state. n counts votes.
 * Sources: those of clustered-test.ts, wild-cluster-test.ts and tango-test.ts.
 */
export function winRateTest(
  judgments: Judgments,
  rng: Rng,
  { rate = 0.5, bothBadAsTie }: BothBadChoice & { rate?: number } = {},
): Estimate<WinRateTest> {
  const cells = clusterCells(judgments, { bothBadAsTie });
  if (cells.n === 0) return undefinedFor("no_judgments", 0);
  const choice = chooseIntervalRule(cells, effectiveClusters(cells));
  const clustered = choice.axis && clusterTest(cells, choice.axis, choice.bootstraps, rng, rate);
  const test = clustered?.ok ? clustered : tangoTest(decidedCounts(countsOf(judgments), { bothBadAsTie }), rate);
  const said = clustered && !clustered.ok ? chooseIntervalRule({ ...cells, uniform: true }) : choice;
  return test.ok ? { ...test, value: { p: test.value, ...said }, method: said.phrase } : test;
}

function clusterTest(
  cells: ClusterCells,
  axis: ClusterAxis,
  bootstraps: boolean,
  rng: Rng,
  rate: number,
): Estimate<number> {
  return bootstraps ? wildClusterTest(cells, axis, rng, rate) : clusteredTest(cells, axis, rate);
}
