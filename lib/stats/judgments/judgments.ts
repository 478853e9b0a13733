/** Codes of `Judgments.outcome`, always in canonical orientation; a < tie < b is their order on an ordinal scale. */
export const OUTCOME_A = 0;
export const OUTCOME_TIE = 1;
export const OUTCOME_B = 2;
export const OUTCOME_BOTH_BAD = 3;
export const OUTCOME_CATEGORIES = 4;

/** Codes of `Judgments.displayedSide`. */
export const SIDE_A_LEFT = 0;
export const SIDE_B_LEFT = 1;
export const SIDE_UNKNOWN = 255;

/** Value of `Judgments.seconds` where no time was measured. */
export const SECONDS_UNKNOWN = -1;

/**
 * Judgments as columns: row i is one vote or verdict on one question. All arrays have `length` entries.
 * The numbers are indexes from 0 into lists that the caller keeps; they need not be dense.
 */
export interface Judgments {
  length: number;
  /** The comparison (prompt, turn, pair of systems) that was judged. */
  unit: Uint32Array;
  /** Its prompt: comparisons of one prompt are not independent. */
  cluster: Uint32Array;
  rater: Uint32Array;
  /** The pair of systems (a, b). */
  pair: Uint16Array;
  /** OUTCOME_A, OUTCOME_TIE, OUTCOME_B or OUTCOME_BOTH_BAD. */
  outcome: Uint8Array;
  /** SIDE_A_LEFT, SIDE_B_LEFT or SIDE_UNKNOWN. */
  displayedSide: Uint8Array;
  /** Steps away from a tie on a graded scale (1 to 3); 0 on a tie and where votes are not graded. */
  strength: Uint8Array;
  /** Active seconds, or SECONDS_UNKNOWN. */
  seconds: Float32Array;
}

export function emptyJudgments(length = 0): Judgments {
  return {
    length,
    unit: new Uint32Array(length),
    cluster: new Uint32Array(length),
    rater: new Uint32Array(length),
    pair: new Uint16Array(length),
    outcome: new Uint8Array(length),
    displayedSide: new Uint8Array(length).fill(SIDE_UNKNOWN),
    strength: new Uint8Array(length),
    seconds: new Float32Array(length).fill(SECONDS_UNKNOWN),
  };
}
