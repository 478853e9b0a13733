import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import type { OutcomeCounts } from "@/lib/stats/judgments/counts";
import { clopperPearsonInterval } from "./clopper-pearson-interval";

/**
 * Share of wins among decisive votes, W / (W + L), with its exact interval. Ties and "both bad" are set aside, so it answers
 * another question than the win rate: who wins when somebody wins. n counts decisive votes, taken as independent.
 * Source: Clopper, Pearson (1934), Biometrika 26, 404–413.
 */
export function decisiveWinRate(
  { wins, losses }: OutcomeCounts,
  level = 0.95,
): Estimate<{ rate: number; interval: Interval }> {
  const n = wins + losses;
  const interval = clopperPearsonInterval(wins, n, level);
  if (!interval.ok) return undefinedFor("no_decisive_votes", n);
  return { ...interval, value: { rate: wins / n, interval: interval.value } };
}
