import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { type BothBadChoice, decidedCounts } from "@/lib/stats/judgments/both-bad";
import type { OutcomeCounts } from "@/lib/stats/judgments/counts";

/**
 * Standard error of a win rate if votes were independent, in win rate: √(Σ (sᵢ − p)²) / n with scores 1, ½, 0; `unbiased` divides by
 * n (n − 1) instead of n². A yardstick for the clustered one and for planning, not for an interval: clustered votes vary more,
 * and unanimous ones give 0. One vote has no spread: "too_few_items".
 */
export function independentStandardError(
  counts: OutcomeCounts,
  choice: BothBadChoice = {},
): Estimate<{ standardError: number; unbiased: number }> {
  const { wins, ties, losses } = decidedCounts(counts, choice);
  const n = wins + ties + losses;
  if (n === 0) return undefinedFor("no_judgments", n);
  if (n === 1) return undefinedFor("too_few_items", n);
  const rate = (wins + ties / 2) / n;
  const squares = wins * (1 - rate) ** 2 + ties * (0.5 - rate) ** 2 + losses * rate ** 2;
  const value = { standardError: Math.sqrt(squares) / n, unbiased: Math.sqrt(squares / n / (n - 1)) };
  return { ok: true, value, n, method: "votes taken as independent" };
}
