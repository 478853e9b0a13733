import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { countsBy, type OutcomeCounts } from "@/lib/stats/judgments/counts";
import {
  type Judgments,
  OUTCOME_A,
  OUTCOME_B,
  SECONDS_UNKNOWN,
  SIDE_A_LEFT,
  SIDE_B_LEFT,
} from "@/lib/stats/judgments/judgments";
import { quantileOfSorted } from "@/lib/stats/numerics/quantile";

/** How one rater votes. Rates are from 0 to 1. */
export interface RaterHabits {
  counts: OutcomeCounts;
  votes: number;
  /** Ties among all votes. */
  tieRate: Estimate<number>;
  /** Votes for the response on the left among decisive votes with a known side. */
  leftRate: Estimate<number>;
  /** Median active seconds of the votes that have a time. */
  medianSeconds: Estimate<number>;
}

/** Habits of raters 0 … raters − 1; n of each figure counts the votes it rests on. */
export function raterHabits(judgments: Judgments, raters: number): RaterHabits[] {
  const left = new Uint32Array(raters);
  const sided = new Uint32Array(raters);
  const times: number[][] = Array.from({ length: raters }, () => []);
  for (let row = 0; row < judgments.length; row++) {
    const rater = judgments.rater[row];
    const outcome = judgments.outcome[row];
    const side = judgments.displayedSide[row];
    const decisive = outcome === OUTCOME_A || outcome === OUTCOME_B;
    if (decisive && (side === SIDE_A_LEFT || side === SIDE_B_LEFT)) {
      sided[rater]++;
      if ((outcome === OUTCOME_A) === (side === SIDE_A_LEFT)) left[rater]++;
    }
    const seconds = judgments.seconds[row];
    if (seconds > SECONDS_UNKNOWN && Number.isFinite(seconds)) times[rater].push(seconds);
  }
  return countsBy(judgments, judgments.rater, raters).map((counts, rater) => {
    const votes = counts.wins + counts.ties + counts.losses + counts.bothBad;
    return {
      counts,
      votes,
      tieRate: share(counts.ties, votes, "ties among all votes"),
      leftRate: share(left[rater], sided[rater], "left among decisive votes"),
      medianSeconds: median(times[rater]),
    };
  });
}

function share(count: number, n: number, method: string): Estimate<number> {
  return n === 0 ? undefinedFor("no_judgments", 0) : { ok: true, value: count / n, n, method };
}

function median(values: number[]): Estimate<number> {
  if (values.length === 0) return undefinedFor("no_judgments", 0);
  const sorted = Float64Array.from(values).sort();
  return { ok: true, value: quantileOfSorted(sorted, 0.5), n: sorted.length, method: "median" };
}
