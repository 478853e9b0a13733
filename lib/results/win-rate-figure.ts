import type { OutcomeCounts } from "@/lib/stats/counts";
import type { Estimate } from "@/lib/stats/estimate";
import type { WinRateInterval } from "@/lib/stats/win-rate-interval";

/** A win rate of system a with everything that must stand beside it. */
export interface WinRateFigure {
  /** Seen from a, "both bad" always apart. */
  counts: OutcomeCounts;
  /** Votes behind the rate: wins, ties and losses, and "both bad" where the reader counts it as a tie. */
  n: number;
  prompts: number;
  annotators: number;
  winRate: Estimate<number>;
  interval: Estimate<WinRateInterval>;
}
