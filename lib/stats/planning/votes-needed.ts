import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { detectable, largestEffect } from "./minimum-detectable-effect";
import { type PoolToRaise, poolToRaise } from "./pool-to-raise";
import { type PoolShape, poolShape, type StudyPool, votesForVariance } from "./study-pool";
import { criticalValues, type TestGoal } from "./test-goal";

/** Votes on the pair that see the effect, or the verdict that no number of votes from this pool does. */
export type VotesNeeded =
  | {
      reachable: true;
      /** Whole votes, and the same before rounding up. */
      votes: number;
      exact: number;
      /** Votes per prompt and per annotator; null where the pool does not bound them. */
      votesPerPrompt: number | null;
      votesPerAnnotator: number | null;
    }
  | {
      reachable: false;
      /** All votes that the pool can give: every annotator once on every prompt; null where only one axis is bounded. */
      mostVotes: number | null;
      /** What all of them would see; null where not even a win rate of 1 would be seen. */
      smallestEffect: number | null;
      raise: PoolToRaise;
    };

/**
 * Votes on one pair of systems needed to see a win rate of ½ ± effect with the wanted power: the n at which
 * z₁₋α/₂ · SE(½) + z₁₋β · SE(½ + effect) = effect, z and SE as in `minimumDetectableEffect`. n is the whole number of votes, 0 if out of reach.
 * However many votes, SE² stays above variance × (ρA/A + ρP/P): where this floor, or the end of the pool, comes first, the answer is
 * `reachable: false` with what to raise. Reason: "impossible_plan", also for an effect of 0 or one that the ties leave no room for.
 * Source: Chow, Shao, Wang (2008), Sample Size Calculations in Clinical Research, section 4.1, times the design effect.
 */
export function votesNeeded(pool: StudyPool, effect: number, goal: TestGoal = {}): Estimate<VotesNeeded> {
  const shape = poolShape(pool);
  const exact = shape && exactVotes(shape, Math.abs(effect), goal);
  if (!shape || exact === null) return undefinedFor("impossible_plan", 0);
  const votes = Math.max(1, Math.ceil(exact * (1 - 1e-12)));
  if (votes > shape.mostVotes || votes === Number.POSITIVE_INFINITY) {
    const value = outOfReach(pool, shape, Math.abs(effect), goal);
    return { ok: true, value, n: 0, method: "out of reach of this pool" };
  }
  const per = (clusters: number) => (clusters === Number.POSITIVE_INFINITY ? null : votes / clusters);
  const value = {
    reachable: true as const,
    votes,
    exact: Math.max(1, exact),
    votesPerPrompt: per(shape.prompts),
    votesPerAnnotator: per(shape.annotators),
  };
  return { ok: true, value, n: votes, method: shape.scope === "" ? "votes needed" : `votes needed, ${shape.scope}` };
}

/** Infinite where no number of votes suffices, null where the question has no answer. */
function exactVotes(shape: PoolShape, effect: number, goal: TestGoal): number | null {
  const critical = criticalValues(goal, shape.degreesOfFreedom);
  if (!critical || !(effect > 0 && effect <= largestEffect(shape.ties))) return null;
  const spread = (1 - shape.ties) / 4;
  const both = critical.alpha * Math.sqrt(spread) + critical.power * Math.sqrt(Math.max(0, spread - effect ** 2));
  return votesForVariance(shape, (effect / both) ** 2);
}

function outOfReach(pool: StudyPool, shape: PoolShape, effect: number, goal: TestGoal): VotesNeeded {
  const isReached = (annotators: number, prompts: number) => {
    const raised = poolShape({ ...pool, annotators, prompts });
    const votes = raised && exactVotes(raised, effect, goal);
    return raised !== null && votes !== null && votes <= raised.mostVotes;
  };
  const critical = criticalValues(goal, shape.degreesOfFreedom);
  const bounded = Number.isFinite(shape.mostVotes);
  // An axis without a bound has its limit at infinitely many votes.
  const votes = bounded ? shape.mostVotes : Number.MAX_VALUE;
  return {
    reachable: false,
    mostVotes: bounded ? shape.mostVotes : null,
    smallestEffect: critical && detectable(shape, votes, critical),
    raise: poolToRaise(shape, isReached),
  };
}
