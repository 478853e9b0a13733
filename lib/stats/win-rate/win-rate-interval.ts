import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { type BothBadChoice, decidedCounts } from "@/lib/stats/judgments/both-bad";
import { countsOf } from "@/lib/stats/judgments/counts";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { Rng } from "@/lib/stats/random/rng";
import { clusterCells } from "./cluster-cells";
import { intervalByRule } from "./interval-by-rule";
import type { IntervalChoice } from "./interval-rule";
import { tangoInterval } from "./tango-interval";

/** An interval of a win rate (0 to 1), with the rule that gave it and what a page says about it. */
export type WinRateInterval = Interval & IntervalChoice;

export interface WinRateIntervalOptions extends BothBadChoice {
  level?: number;
}

/**
 * The default interval of one pair's win rate: the rule that its clusters allow (interval-rule.ts), applied. n counts votes.
 * Sources: those of the rule's intervals: clustered-variance.ts, wild-cluster-interval.ts, tango-interval.ts.
 */
export function winRateInterval(
  judgments: Judgments,
  rng: Rng,
  { level = 0.95, bothBadAsTie }: WinRateIntervalOptions = {},
): Estimate<WinRateInterval> {
  const cells = clusterCells(judgments, { bothBadAsTie });
  if (cells.n === 0) return undefinedFor("no_judgments", 0);
  return intervalByRule(cells, rng, level, () =>
    tangoInterval(decidedCounts(countsOf(judgments), { bothBadAsTie }), level),
  );
}
