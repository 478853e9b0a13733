import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { largestEffect } from "./minimum-detectable-effect";
import { poolShape, relativeVariance, type StudyPool } from "./study-pool";
import { criticalValues, distribution, type TestGoal } from "./test-goal";

/**
 * Chance that a study of this many votes on the pair finds the win rate to differ from one half, in the right direction, if it is
 * ½ + effect: Φ((effect − z₁₋α/₂ · SE(½)) / SE(½ + effect)), with t as in `minimumDetectableEffect`, whose inverse this is. n counts votes.
 * The sign of the effect does not matter. Reasons: "impossible_plan", also for an effect that the expected ties leave no room for;
 * "too_few_votes" where no outcome at all could be told from one half.
 * Source: Chow, Shao, Wang (2008), Sample Size Calculations in Clinical Research, 2nd ed., chapter 4.
 */
export function plannedPower(
  pool: StudyPool,
  votes: number,
  effect: number,
  goal: Omit<TestGoal, "power"> = {},
): Estimate<number> {
  const shape = poolShape(pool);
  const critical = shape && criticalValues({ ...goal, power: 0.99 }, shape.degreesOfFreedom);
  if (votes === 0) return undefinedFor("no_judgments", 0);
  const size = Math.abs(effect);
  if (!shape || !critical || !(votes >= 1 && votes <= shape.mostVotes) || votes === Number.POSITIVE_INFINITY) {
    return undefinedFor("impossible_plan", 0);
  }
  if (!(size <= largestEffect(shape.ties))) return undefinedFor("impossible_plan", 0);
  const spread = (1 - shape.ties) / 4;
  const relative = relativeVariance(shape, votes);
  const needed = critical.alpha * Math.sqrt(spread * relative);
  if (needed * needed > spread) return undefinedFor("too_few_votes", votes);
  const distance = size - needed;
  const error = Math.sqrt(Math.max(0, spread - size * size) * relative);
  // Without any spread under the effect the outcome is certain.
  const value = error > 0 ? distribution(distance / error, shape.degreesOfFreedom) : distance > 0 ? 1 : 0;
  return { ok: true, value, n: votes, method: "planned power" };
}
