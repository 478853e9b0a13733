import { distinct } from "@/lib/results/distinct";
import type { ResultsFilter } from "@/lib/results/filter";
import { REPORT_SEED } from "@/lib/results/report-seed";
import type { Estimate } from "@/lib/stats/estimate";
import { countsOf, type OutcomeCounts } from "@/lib/stats/judgments/counts";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { seededRng } from "@/lib/stats/random/rng";
import { winRate } from "@/lib/stats/win-rate/win-rate";
import { type WinRateInterval, winRateInterval } from "@/lib/stats/win-rate/win-rate-interval";

/** A win rate of system a with everything that must stand beside it. */
export interface WinRateFigure {
  /** Seen from a, "both bad" always apart. */
  counts: OutcomeCounts;
  /** Votes behind the rate: wins, ties and losses, and "both bad" where the reader counts it as a tie. */
  n: number;
  /** Behind all votes of the figure, "both bad" included. */
  prompts: number;
  annotators: number;
  winRate: Estimate<number>;
  interval: Estimate<WinRateInterval>;
}

/** The figure of one pair of systems: `judgments` are that pair's. */
export function winRateFigure(
  judgments: Judgments,
  { bothBadAsTie, level }: Pick<ResultsFilter, "bothBadAsTie" | "level">,
): WinRateFigure {
  const counts = countsOf(judgments);
  const rate = winRate(counts, { bothBadAsTie });
  return {
    counts,
    n: rate.n,
    prompts: distinct(judgments.cluster),
    annotators: distinct(judgments.rater),
    winRate: rate,
    interval: winRateInterval(judgments, seededRng(REPORT_SEED), { bothBadAsTie, level }),
  };
}
