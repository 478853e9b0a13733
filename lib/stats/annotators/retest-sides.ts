import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { type Judgments, OUTCOME_A, OUTCOME_B, SIDE_A_LEFT, SIDE_B_LEFT } from "@/lib/stats/judgments/judgments";
import { wilsonInterval } from "@/lib/stats/win-rate/wilson-interval";
import type { RetestPairs } from "./retest-pairs";

export interface RetestSides {
  /** Re-tests with swapped sides, decisive both times, by what they did: kept to the system, took left twice, took right twice. */
  sameSystem: number;
  leftTwice: number;
  rightTwice: number;
  /** (leftTwice + rightTwice) / all: votes that flipped with the side. */
  flipped: number;
  interval: Interval;
  /** Two-sided exact sign test of "as many left twice as right twice"; 1 without flips. */
  pValue: number;
}

/**
 * What swapping the sides does to an annotator's own answer; n counts re-tests with swapped sides and a preference both times. Noise alone
 * flips to left and to right alike, so that an excess of one is a bias towards that side. Ties and "both bad" take no side and are left out.
 * Source of the test: Dixon, Mood (1946), J. Am. Stat. Assoc. 41, 557–566.
 */
export function retestSides(judgments: Judgments, { first, again }: RetestPairs, level = 0.95): Estimate<RetestSides> {
  let [sameSystem, leftTwice, rightTwice] = [0, 0, 0];
  for (let i = 0; i < first.length; i++) {
    const [side, otherSide] = [judgments.displayedSide[first[i]], judgments.displayedSide[again[i]]];
    const [outcome, otherOutcome] = [judgments.outcome[first[i]], judgments.outcome[again[i]]];
    const swapped =
      (side === SIDE_A_LEFT && otherSide === SIDE_B_LEFT) || (side === SIDE_B_LEFT && otherSide === SIDE_A_LEFT);
    if (!swapped || !isDecisive(outcome) || !isDecisive(otherOutcome)) continue;
    if (outcome === otherOutcome) sameSystem++;
    else if ((outcome === OUTCOME_A) === (side === SIDE_A_LEFT)) leftTwice++;
    else rightTwice++;
  }
  const flips = leftTwice + rightTwice;
  const n = sameSystem + flips;
  const wilson = wilsonInterval(flips, n, level);
  if (!wilson.ok) return undefinedFor(first.length === 0 ? "no_retests" : "no_decisive_votes", 0);
  const pValue = flips === 0 ? 1 : Math.min(1, 2 * binomialCdf(Math.min(leftTwice, rightTwice), flips, 0.5));
  const value = { sameSystem, leftTwice, rightTwice, flipped: flips / n, interval: wilson.value, pValue };
  return { ok: true, value, n, method: "votes that flip with the side, sign test" };
}

function isDecisive(outcome: number): boolean {
  return outcome === OUTCOME_A || outcome === OUTCOME_B;
}
