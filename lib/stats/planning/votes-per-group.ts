import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { criticalValues, type TestGoal } from "./test-goal";

/**
 * Votes in each of two separate groups needed to see that their shares differ, p1 against p2 (two panels, two judges): before rounding,
 * (z₁₋α/₂ √(2p̄q̄) + z₁₋β √(p1q1 + p2q2))² / (p1 − p2)², p̄ their mean. Takes votes as independent: multiply by a design effect where
 * they are not. n is the number rounded up. Equal shares, or shares outside 0 to 1: "impossible_plan".
 * Source: Fleiss, Levin, Paik (2003), Statistical Methods for Rates and Proportions, 3rd ed., section 4.2.
 */
export function votesPerGroup(p1: number, p2: number, goal: TestGoal = {}): Estimate<number> {
  const critical = criticalValues(goal, Number.POSITIVE_INFINITY);
  if (!critical || !areTwoShares(p1, p2)) return undefinedFor("impossible_plan", 0);
  const { pooled, apart } = spreads(p1, p2);
  const value = ((critical.alpha * pooled + critical.power * apart) / (p1 - p2)) ** 2;
  if (!Number.isFinite(value)) return undefinedFor("impossible_plan", 0);
  return { ok: true, value, n: Math.ceil(value), method: "votes per group, normal approximation" };
}

/** Chance that two groups of `votes` each show which share is larger; the inverse of `votesPerGroup`. n counts the votes of both. */
export function powerOfGroups(
  p1: number,
  p2: number,
  votes: number,
  goal: Omit<TestGoal, "power"> = {},
): Estimate<number> {
  const critical = criticalValues({ ...goal, power: 0.99 }, Number.POSITIVE_INFINITY);
  if (!critical || !areTwoShares(p1, p2) || !(votes >= 1 && Number.isFinite(votes))) {
    return undefinedFor("impossible_plan", 0);
  }
  const { pooled, apart } = spreads(p1, p2);
  const distance = Math.sqrt(votes) * Math.abs(p1 - p2) - critical.alpha * pooled;
  const value = apart > 0 ? normalCdf(distance / apart, 0, 1) : distance > 0 ? 1 : 0;
  return { ok: true, value, n: 2 * votes, method: "power of two groups, normal approximation" };
}

function areTwoShares(p1: number, p2: number): boolean {
  return p1 >= 0 && p1 <= 1 && p2 >= 0 && p2 <= 1 && p1 !== p2;
}

function spreads(p1: number, p2: number): { pooled: number; apart: number } {
  const mean = (p1 + p2) / 2;
  return { pooled: Math.sqrt(2 * mean * (1 - mean)), apart: Math.sqrt(p1 * (1 - p1) + p2 * (1 - p2)) };
}
