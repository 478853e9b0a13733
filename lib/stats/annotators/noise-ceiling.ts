import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { type Judgments, OUTCOME_A, OUTCOME_B, OUTCOME_BOTH_BAD, OUTCOME_TIE } from "@/lib/stats/judgments/judgments";
import type { Rng } from "@/lib/stats/random/rng";
import { annotatorPairAgreement } from "./annotator-pair-agreement";
import { type RetestOptions, retestConsistency } from "./retest-consistency";
import type { RetestPairs } from "./retest-pairs";

/** How often the best possible answers would agree with these annotators' votes: between `atLeast` and `atMost`, shares from 0 to 1. */
export interface NoiseCeiling {
  atLeast: number;
  atMost: number;
  /** Holds the ceiling with at least its confidence: from the low end for `atLeast` to the high end for `atMost`. */
  interval: Interval;
}

export interface NoiseCeilingOptions extends RetestOptions {
  /** How many answers annotators can choose from; default: those that occur, a and b counting as two where either does. */
  answers?: number;
}

/**
 * Ceiling for a judge that may know who votes: always the annotator's own most probable answer; n counts re-tests. If an annotator gives answer k to a
 * comparison with probability π_k, two independent answers agree with c = Σ π_k², and the best single answer with max π_k,
 * where c ≤ max π_k ≤ (1 + √((K − 1)(K c − 1))) / K for K answers, the right side concave in c. The bounds therefore hold for means over comparisons and
 * annotators too. Assumes second answers that owe nothing to memory of the first (else it is too high), re-tests drawn at random, and no side
 * bias: one that moves P(a) by ±d lowers c by 2d².
 * Source: elementary, see docs/methods.md (noise ceiling); c = Σ π_k² is Simpson (1949), Nature 163, 688.
 */
export function retestCeiling(
  judgments: Judgments,
  pairs: RetestPairs,
  rng: Rng,
  options: NoiseCeilingOptions = {},
): Estimate<NoiseCeiling> {
  const consistency = retestConsistency(judgments, pairs, rng, options);
  if (!consistency.ok) return consistency;
  const { share, interval } = consistency.value;
  return {
    ok: true,
    value: ceilingOf(share, interval, answersOf(judgments, options)),
    n: consistency.n,
    method: `noise ceiling from re-tests, ${interval.phrase}`,
  };
}

/**
 * Ceiling for a judge that does not know who votes: one answer per comparison. The same bounds with c the agreement of two different
 * annotators; n counts comparisons that two judged. It adds differences of taste to noise, and needs no re-tests.
 */
export function sharedCeiling(
  judgments: Judgments,
  rng: Rng,
  options: NoiseCeilingOptions = {},
): Estimate<NoiseCeiling> {
  const agreement = annotatorPairAgreement(judgments, rng, options);
  if (!agreement.ok) return agreement;
  const { share, interval } = agreement.value;
  if (!interval.ok) return undefinedFor(interval.reason, agreement.n);
  return {
    ok: true,
    value: ceilingOf(share, interval.value, answersOf(judgments, options)),
    n: agreement.n,
    method: `noise ceiling between annotators, ${interval.method}`,
  };
}

function ceilingOf(share: number, { low, high, level }: Interval, answers: number): NoiseCeiling {
  const atLeast = Math.max(share, 1 / answers);
  const interval = { low: Math.max(low, 1 / answers), high: highestShare(high, answers), level };
  return { atLeast, atMost: highestShare(share, answers), interval };
}

/** The largest max π_k where Σ π_k² = agreement: one answer stands out and the others share the rest alike. */
export function highestShare(agreement: number, answers: number): number {
  return (1 + Math.sqrt((answers - 1) * Math.max(0, answers * agreement - 1))) / answers;
}

function answersOf({ outcome }: Judgments, { answers, bothBadAsTie = false }: NoiseCeilingOptions): number {
  if (answers !== undefined) return answers;
  const occurs = new Set(outcome);
  const decisive = occurs.has(OUTCOME_A) || occurs.has(OUTCOME_B) ? 2 : 0;
  const [tie, bothBad] = [occurs.has(OUTCOME_TIE), occurs.has(OUTCOME_BOTH_BAD)];
  return decisive + (bothBadAsTie ? +(tie || bothBad) : +tie + +bothBad);
}
