import type { OutcomeCounts } from "./counts";
import { OUTCOME_BOTH_BAD } from "./judgments";

/** How a win rate treats "both bad": kept apart, or counted as a tie because the reader chose so. */
export interface BothBadChoice {
  bothBadAsTie?: boolean;
}

/** Score of an outcome code for a: 1, one half, 0; -1 where the vote does not count. */
export function scoreTable({ bothBadAsTie = false }: BothBadChoice): Float64Array {
  const scores = Float64Array.of(1, 0.5, 0, -1);
  if (bothBadAsTie) scores[OUTCOME_BOTH_BAD] = 0.5;
  return scores;
}

/** Wins, ties and losses as the chosen rule counts them. */
export function decidedCounts(counts: OutcomeCounts, { bothBadAsTie = false }: BothBadChoice): OutcomeCounts {
  return bothBadAsTie ? { ...counts, ties: counts.ties + counts.bothBad, bothBad: 0 } : counts;
}
