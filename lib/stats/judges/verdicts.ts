import { emptyJudgments, type Judgments, SIDE_UNKNOWN } from "@/lib/stats/judgments/judgments";

/** Codes of a verdict's outcome: those of `Judgments.outcome`, and one for a reply that no verdict could be read from. */
export const VERDICT_UNPARSABLE = 4;
export const VERDICT_CATEGORIES = 5;

/**
 * Verdicts of one judge as columns: row i is one reply on one comparison in one displayed order. A comparison may have several
 * rows per order (samples), in one order only, or none. Units, clusters and pairs are numbered as in the humans' `Judgments`.
 */
export interface Verdicts {
  length: number;
  unit: Uint32Array;
  cluster: Uint32Array;
  pair: Uint16Array;
  /** In canonical orientation, whichever was shown first: an outcome code, or VERDICT_UNPARSABLE. */
  outcome: Uint8Array;
  /** SIDE_A_LEFT where a was shown first, SIDE_B_LEFT where b was, SIDE_UNKNOWN. */
  displayedSide: Uint8Array;
}

export function emptyVerdicts(length = 0): Verdicts {
  return {
    length,
    unit: new Uint32Array(length),
    cluster: new Uint32Array(length),
    pair: new Uint16Array(length),
    outcome: new Uint8Array(length),
    displayedSide: new Uint8Array(length).fill(SIDE_UNKNOWN),
  };
}

/** The verdicts as votes of one rater, number 0, for whatever is computed of humans and judges alike. Unparsable replies are no votes. */
export function verdictJudgments(verdicts: Omit<Verdicts, "displayedSide"> & Partial<Verdicts>): Judgments {
  const rows = verdicts.outcome.reduce<number[]>((kept, outcome, row) => {
    if (outcome < VERDICT_UNPARSABLE) kept.push(row);
    return kept;
  }, []);
  const judgments = emptyJudgments(rows.length);
  rows.forEach((row, i) => {
    judgments.unit[i] = verdicts.unit[row];
    judgments.cluster[i] = verdicts.cluster[row];
    judgments.pair[i] = verdicts.pair[row];
    judgments.outcome[i] = verdicts.outcome[row];
    judgments.displayedSide[i] = verdicts.displayedSide?.[row] ?? SIDE_UNKNOWN;
  });
  return judgments;
}
