import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { type PoolShape, poolShape, relativeVariance, type StudyPool } from "./study-pool";
import { type CriticalValues, criticalValues, type TestGoal } from "./test-goal";

/**
 * The smallest distance d of a win rate from one half that a study of this many votes on the pair sees with the wanted power:
 * d = z₁₋α/₂ · SE(½) + z₁₋β · SE(½ + d), solved for d; t with clusters − 1 degrees of freedom in place of z, see poolShape. n counts votes.
 * Inverse of `votesNeeded`. Reasons: "impossible_plan"; "too_few_votes" where even a win rate of 1 (less half the ties) would go unseen.
 * Source: Bloom (1995), Evaluation Review 19, 547–556, with the two standard errors kept apart as for one proportion.
 */
export function minimumDetectableEffect(pool: StudyPool, votes: number, goal: TestGoal = {}): Estimate<number> {
  const shape = poolShape(pool);
  const critical = shape && criticalValues(goal, shape.degreesOfFreedom);
  if (votes === 0) return undefinedFor("no_judgments", 0);
  if (!shape || !critical || !(votes >= 1 && votes <= shape.mostVotes) || votes === Number.POSITIVE_INFINITY) {
    return undefinedFor("impossible_plan", 0);
  }
  const value = detectable(shape, votes, critical);
  if (value === null) return undefinedFor("too_few_votes", votes);
  return { ok: true, value, n: votes, method: "minimum detectable effect" };
}

/** With S = (1 − ties)/4 the variance under the effect is S − d², so that d solves a quadratic equation. Null: out of reach. */
export function detectable(shape: PoolShape, votes: number, critical: CriticalValues): number | null {
  const spread = (1 - shape.ties) / 4;
  const relative = relativeVariance(shape, votes);
  const a = critical.alpha * Math.sqrt(spread * relative);
  const b = critical.power * Math.sqrt(relative);
  if (a * a > spread) return null;
  const effect = (a + b * Math.sqrt(spread * (1 + b * b) - a * a)) / (1 + b * b);
  return effect <= largestEffect(shape.ties) ? effect : null;
}

/** Where every vote that is not a tie goes one way. */
export function largestEffect(ties: number): number {
  return (1 - ties) / 2;
}
