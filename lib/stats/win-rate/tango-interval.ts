import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { type BothBadChoice, decidedCounts } from "@/lib/stats/judgments/both-bad";
import type { OutcomeCounts } from "@/lib/stats/judgments/counts";
import { tangoVariance } from "./tango-variance";

/**
 * Score interval of a win rate from independent votes with ties: all d = p(win) − p(loss) that the score test
 * (W − L − nd)² ≤ z² n (2q + d(1 − d)) accepts, mapped to the win rate by (1 + d)/2. q is the likelihood's best
 * p(loss) given d. Without ties this is Wilson's interval.
 * Source: Tango (1998), Statistics in Medicine 17, 891–908, with W and L as the two discordant counts.
 */
export function tangoInterval(counts: OutcomeCounts, level = 0.95, choice: BothBadChoice = {}): Estimate<Interval> {
  const { wins, ties, losses } = decidedCounts(counts, choice);
  const n = wins + ties + losses;
  if (n === 0) return undefinedFor("no_judgments", n);
  const z = normalQuantile((1 + level) / 2, 0, 1);
  const upper = (1 + upperDifference(wins, losses, n, z)) / 2;
  const lower = (1 - upperDifference(losses, wins, n, z)) / 2;
  return { ok: true, value: { low: lower, high: upper, level }, n, method: "Tango score, votes independent" };
}

/** The largest accepted difference. The score statistic rises from its estimate on, so halving finds the one crossing. */
function upperDifference(wins: number, losses: number, n: number, z: number): number {
  let accepted = (wins - losses) / n;
  let rejected = 1;
  if (accepted === 1) return 1;
  for (let step = 0; step < 60; step++) {
    const middle = (accepted + rejected) / 2;
    if (isAccepted(middle, wins, losses, n, z)) accepted = middle;
    else rejected = middle;
  }
  return (accepted + rejected) / 2;
}

function isAccepted(d: number, wins: number, losses: number, n: number, z: number): boolean {
  return (wins - losses - n * d) ** 2 <= z * z * tangoVariance(d, wins, losses, n);
}
