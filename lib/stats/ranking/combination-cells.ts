import { OUTCOME_A, OUTCOME_B, OUTCOME_CATEGORIES } from "@/lib/stats/judgments/judgments";
import type { ClusterCells } from "@/lib/stats/win-rate/cluster-cells";
import type { CellVotes } from "./cell-votes";
import { LEFT_OUT, type VoteScores } from "./vote-scores";

/** What a fit's clustered errors are made of. */
export interface FitScores {
  scores: VoteScores;
  /** Inverse information of the parameters (strengths under sum zero, then the others), row-major. */
  bread: Float64Array;
  /** Information of one vote of a group on a combination, from what its outcomes move it by; left out, −(a's)(b's), right for a logistic model. */
  information?: (group: number, move: (outcome: number) => number) => number;
}

/**
 * A linear combination c of a fit's parameters, such as θ_i − θ_j, as the mean of its votes to first order: a vote with first derivatives s moves the
 * combination by cᵀBs, and its share of the information on it is (cᵀB) I (Bc) / cᵀBc, I being the information of the vote. `count` is the share (they sum
 * to 1), `sum` the move plus the share times the value: if the combination were off by a shift, a cell's score would be less by shift · count.
 * Null where the combination has no information. Source: Kline and Santos (2012), J. Econometric Methods 1, 23–41.
 */
export function combinationCells(
  votes: CellVotes,
  { scores, bread, information = logisticInformation }: FitScores,
  weights: Float64Array,
  value: number,
): ClusterCells | null {
  const size = Math.sqrt(bread.length);
  const along = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < weights.length; j++) along[i] += bread[i * size + j] * weights[j];
  }
  const variance = weights.reduce((total, weight, i) => total + weight * along[i], 0);
  if (!(variance > 0)) return null;
  const moves = movesOf(scores, along);
  const shares = Float64Array.from(scores.a, (_, group) => {
    const share = information(group, (outcome) => moves[group * OUTCOME_CATEGORIES + outcome]) / variance;
    return Number.isFinite(share) ? share : 0;
  });
  const [count, sum] = [new Float64Array(votes.cells), new Float64Array(votes.cells)];
  for (let at = 0; at < votes.cell.length; at++) {
    const share = votes.votes[at] * shares[Math.floor(votes.kind[at] / OUTCOME_CATEGORIES)];
    count[votes.cell[at]] += share;
    sum[votes.cell[at]] += votes.votes[at] * moves[votes.kind[at]] + share * value;
  }
  const add = (total: number, part: number) => total + part;
  const { cells, raters, prompts, rater, prompt } = votes;
  const [n, total] = [count.reduce(add, 0), sum.reduce(add, 0)];
  return n > 0 ? { cells, raters, prompts, rater, prompt, count, sum, n, total, uniform: false } : null;
}

function logisticInformation(_: number, move: (outcome: number) => number): number {
  return -move(OUTCOME_A) * move(OUTCOME_B);
}

/** By group and outcome: cᵀBs, 0 where the vote does not count. */
function movesOf({ systems, a, b, residual, slopes, slopeCount }: VoteScores, along: Float64Array): Float64Array {
  return residual.map((score, at) => {
    if (!(score < LEFT_OUT)) return 0;
    const group = Math.floor(at / OUTCOME_CATEGORIES);
    let move = score * (along[a[group]] - along[b[group]]);
    for (let c = 0; c < slopeCount; c++) move += slopes[at * slopeCount + c] * along[systems + c];
    return move;
  });
}
