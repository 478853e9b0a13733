import { emptyJudgments, type Judgments, OUTCOME_A, OUTCOME_B } from "@/lib/stats/judgments/judgments";

/** Hidden re-tests: rows of the first and of the second vote of the same rater on the same comparison. */
export interface RetestPairs {
  first: Uint32Array;
  again: Uint32Array;
}

/**
 * Rows must be in the order of time. A third vote of a rater on a comparison is left out, so that every pair stands for itself.
 * O(votes + largest index).
 */
export function retestPairs({ length, unit, rater }: Judgments): RetestPairs {
  const rows = rowsByUnit(unit, length);
  const raters = rater.reduce((most, index) => Math.max(most, index + 1), 0);
  // Of each rater: the comparison, numbered from 1, that they were seen on last, the row, and how often.
  const [seenOn, seenAt, times] = [0, 0, 0].map(() => new Uint32Array(raters));
  const firstOf = new Int32Array(length).fill(-1);
  for (const row of rows) {
    const who = rater[row];
    if (seenOn[who] !== unit[row] + 1) {
      seenOn[who] = unit[row] + 1;
      seenAt[who] = row;
      times[who] = 1;
    } else if (times[who]++ === 1) firstOf[row] = seenAt[who];
  }
  const again = Uint32Array.from(firstOf.keys()).filter((row) => firstOf[row] >= 0);
  return { first: again.map((row) => firstOf[row]), again };
}

/** A counting sort; rows of one comparison keep their order. */
function rowsByUnit(unit: Uint32Array, length: number): Uint32Array {
  const start = new Uint32Array(unit.reduce((most, index) => Math.max(most, index + 2), 1));
  for (let row = 0; row < length; row++) start[unit[row] + 1]++;
  for (let index = 1; index < start.length; index++) start[index] += start[index - 1];
  const rows = new Uint32Array(length);
  for (let row = 0; row < length; row++) rows[start[unit[row]]++] = row;
  return rows;
}

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
