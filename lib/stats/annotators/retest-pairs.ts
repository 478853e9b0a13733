import { emptyJudgments, type Judgments, OUTCOME_A, OUTCOME_B } from "@/lib/stats/judgments/judgments";

/** Hidden re-tests: rows of the first and of the second vote of the same rater on the same comparison. */
export interface RetestPairs {
  first: Uint32Array;
  again: Uint32Array;
}

/** Rows must be in the order of time. A third vote of a rater on a comparison is left out, so that every pair stands for itself. */
export function retestPairs({ length, unit, rater }: Judgments): RetestPairs {
  const firstRow = new Map<number, Map<number, number>>();
  const [first, again]: number[][] = [[], []];
  for (let row = 0; row < length; row++) {
    const rows = firstRow.get(rater[row]) ?? new Map<number, number>();
    firstRow.set(rater[row], rows);
    const before = rows.get(unit[row]);
    if (before === undefined) rows.set(unit[row], row);
    else if (before >= 0) {
      first.push(before);
      again.push(row);
      rows.set(unit[row], PAIRED);
    }
  }
  return { first: Uint32Array.from(first), again: Uint32Array.from(again) };
}

const PAIRED = -1;

/** One row a re-test, placed where the first vote is: OUTCOME_A where `holds(first, again)`, else OUTCOME_B. */
export function retestTrials(
  judgments: Judgments,
  { first, again }: RetestPairs,
  holds: (first: number, again: number) => boolean,
): Judgments {
  const trials = emptyJudgments(first.length);
  for (let i = 0; i < first.length; i++) {
    trials.unit[i] = judgments.unit[first[i]];
    trials.cluster[i] = judgments.cluster[first[i]];
    trials.rater[i] = judgments.rater[first[i]];
    trials.pair[i] = judgments.pair[first[i]];
    trials.outcome[i] = holds(first[i], again[i]) ? OUTCOME_A : OUTCOME_B;
  }
  return trials;
}
