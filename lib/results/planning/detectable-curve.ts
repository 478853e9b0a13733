import { minimumDetectableEffect } from "@/lib/stats/planning/minimum-detectable-effect";
import type { StudyPool } from "@/lib/stats/planning/study-pool";
import type { TestGoal } from "@/lib/stats/planning/test-goal";

/** The smallest difference that would be seen, along a number of votes; null where none would. */
export interface DetectablePoint {
  /** Votes per comparison in a plan, votes on the pair in a study that runs. */
  at: number;
  effect: number | null;
}

/** `votes` of each point are those on the pair. */
export function detectableCurve(
  pool: StudyPool,
  points: { at: number; votes: number }[],
  goal: TestGoal,
): DetectablePoint[] {
  return points.map(({ at, votes }) => {
    const estimate = minimumDetectableEffect(pool, votes, goal);
    return { at, effect: estimate.ok ? estimate.value : null };
  });
}
