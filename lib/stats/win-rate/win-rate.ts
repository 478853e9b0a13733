import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { type BothBadChoice, decidedCounts } from "@/lib/stats/judgments/both-bad";
import type { OutcomeCounts } from "@/lib/stats/judgments/counts";

/**
 * Share of votes won by a, a tie counting half: (W + T/2) / n with n = W + T + L, from 0 to 1.
 * "Both bad" is not a decision and stays out, unless the reader chose to count it as a tie.
 */
export function winRate(counts: OutcomeCounts, choice: BothBadChoice = {}): Estimate<number> {
  const { wins, ties, losses } = decidedCounts(counts, choice);
  const n = wins + ties + losses;
  if (n === 0) return undefinedFor("no_judgments", n);
  return { ok: true, value: (wins + ties / 2) / n, n, method: "ties as half" };
}
