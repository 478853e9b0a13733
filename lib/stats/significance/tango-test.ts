import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { type BothBadChoice, decidedCounts } from "@/lib/stats/judgments/both-bad";
import type { OutcomeCounts } from "@/lib/stats/judgments/counts";
import { tangoVariance } from "@/lib/stats/win-rate/tango-variance";

/**
 * Two-sided p-value of "the win rate is `rate`" from independent votes with ties: the score test whose accepted rates are Tango's interval. At
 * one half z² is (W − L)²/(W + L), McNemar's. n counts votes.
 * Source: Tango (1998), Statistics in Medicine 17, 891–908.
 */
export function tangoTest(counts: OutcomeCounts, rate = 0.5, choice: BothBadChoice = {}): Estimate<number> {
  const { wins, ties, losses } = decidedCounts(counts, choice);
  const n = wins + ties + losses;
  if (n === 0) return undefinedFor("no_judgments", n);
  // Seen from the side that does better than tested, as the interval is: the other root loses its digits.
  const d = 2 * rate - 1;
  const turned = wins - losses > n * d;
  const [ahead, behind, tested] = turned ? [losses, wins, -d] : [wins, losses, d];
  const off = Math.abs(ahead - behind - n * tested);
  const spread = Math.sqrt(Math.max(0, tangoVariance(tested, ahead, behind, n)));
  const value = off === 0 ? 1 : spread === 0 ? 0 : 2 * normalCdf(-off / spread, 0, 1);
  return { ok: true, value, n, method: "Tango score, votes independent" };
}
