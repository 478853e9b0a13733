import { type Estimate, undefinedFor } from "@/lib/stats/estimate";

/**
 * Variance of one vote's score for a (1, one half or 0) at a win rate p with a share t of ties: p(1 − p) − t/4. Ties make votes
 * vary less. Not every pair occurs: t may not exceed 2p or 2(1 − p), else "impossible_plan". n is 1: it speaks of one vote.
 */
export function scoreVariance(rate: number, ties = 0): Estimate<number> {
  // A limit met exactly must not fail by rounding.
  const room = 2 * Math.min(rate, 1 - rate) + 1e-12;
  if (!(rate >= 0 && rate <= 1 && ties >= 0 && ties <= room)) return undefinedFor("impossible_plan", 0);
  return { ok: true, value: Math.max(0, rate * (1 - rate) - ties / 4), n: 1, method: "variance of one vote" };
}
