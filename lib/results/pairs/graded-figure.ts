import type { ResultsFilter } from "@/lib/results/filter";
import { REPORT_SEED } from "@/lib/results/report-seed";
import type { Estimate } from "@/lib/stats/estimate";
import { type Judgments, OUTCOME_A, OUTCOME_B, OUTCOME_BOTH_BAD, OUTCOME_TIE } from "@/lib/stats/judgments/judgments";
import { seededRng } from "@/lib/stats/random/rng";
import { type MeanPreference, meanPreference } from "@/lib/stats/win-rate/mean-preference";

/** By how much, where votes are graded. */
export interface GradedFigure {
  /** Votes at each point of the scale, from a much better over tie to b much better: 2 · steps + 1 of them. */
  points: number[];
  bothBad: number;
  /** Votes for a side that do not say by how much: imported ones may. */
  ungraded: number;
  preference: Estimate<MeanPreference>;
}

/** `judgments` are those of one pair of systems, on a scale with `steps` on each side. */
export function gradedFigure(
  judgments: Judgments,
  steps: number,
  { bothBadAsTie, level }: ResultsFilter,
): GradedFigure {
  const points = new Array<number>(2 * steps + 1).fill(0);
  let [bothBad, ungraded] = [0, 0];
  for (let row = 0; row < judgments.length; row++) {
    const [outcome, strength] = [judgments.outcome[row], judgments.strength[row]];
    if (outcome === OUTCOME_BOTH_BAD) bothBad++;
    else if (outcome === OUTCOME_TIE) points[steps]++;
    else if (strength < 1 || strength > steps) ungraded++;
    else if (outcome === OUTCOME_A) points[steps - strength]++;
    else if (outcome === OUTCOME_B) points[steps + strength]++;
  }
  const preference = meanPreference(judgments, steps, seededRng(REPORT_SEED), { bothBadAsTie, level });
  return { points, bothBad, ungraded, preference };
}
