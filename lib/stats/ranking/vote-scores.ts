import { type BothBadChoice, scoreTable } from "@/lib/stats/judgments/both-bad";
import { type Judgments, OUTCOME_CATEGORIES } from "@/lib/stats/judgments/judgments";
import type { SystemPairs } from "./system-pairs";

/** In a table of residuals: the vote does not count. No residual of a vote is beyond 1. */
export const LEFT_OUT = 2;

/**
 * Each vote's first derivative of the log-likelihood: residual r in θ_a, −r in θ_b, and a slope in each other parameter, such as r · x in the
 * coefficient of a covariate x. Votes that share systems and covariates are one group. Parameters are numbered strengths first.
 */
export interface VoteScores {
  systems: number;
  /** By group: its systems. */
  a: Uint16Array;
  b: Uint16Array;
  /** By vote. Groups beyond `a` do not count. */
  group: Uint16Array | Uint32Array;
  outcome: Uint8Array;
  /** By group and outcome: score of the outcome (1, ½, 0 for a) minus its expectation under the fit, or LEFT_OUT. */
  residual: Float64Array;
  /** The same times `slopeCount`, row-major: the derivative in each parameter behind the strengths, anything where the vote does not count. */
  slopes: Float64Array;
  slopeCount: number;
}

/** Under Bradley-Terry strengths θ (log-odds), ties as half a win each way; a group is a pair of systems. Costs no pass over the votes. */
export function voteScores(
  { pair, outcome }: Judgments,
  { systems, a, b }: SystemPairs,
  theta: Float64Array,
  choice: BothBadChoice = {},
): VoteScores {
  const expected = Float64Array.from(a, (first, at) => 1 / (1 + Math.exp(theta[b[at]] - theta[first])));
  const residual = residualTable(expected, choice);
  return { systems, a, b, group: pair, outcome, residual, slopes: new Float64Array(0), slopeCount: 0 };
}

export function residualTable(expected: Float64Array, choice: BothBadChoice): Float64Array {
  const scores = scoreTable(choice);
  const table = new Float64Array(expected.length * OUTCOME_CATEGORIES).fill(LEFT_OUT);
  for (let group = 0; group < expected.length; group++) {
    for (let outcome = 0; outcome < OUTCOME_CATEGORIES; outcome++) {
      if (scores[outcome] >= 0) table[group * OUTCOME_CATEGORIES + outcome] = scores[outcome] - expected[group];
    }
  }
  return table;
}

/** Rows that count. */
export function countedRows({ group, outcome, residual }: VoteScores): Uint32Array {
  const rows = new Uint32Array(group.length);
  let counted = 0;
  for (let row = 0; row < group.length; row++) {
    if (residual[group[row] * OUTCOME_CATEGORIES + outcome[row]] < LEFT_OUT) rows[counted++] = row;
  }
  return rows.subarray(0, counted);
}
