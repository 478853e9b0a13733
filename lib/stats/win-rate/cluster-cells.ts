import { type BothBadChoice, scoreTable } from "@/lib/stats/judgments/both-bad";
import type { Judgments } from "@/lib/stats/judgments/judgments";

/**
 * Sufficient statistics for every clustered variance of a win rate: number of votes and sum of scores
 * (1, one half, 0 for a) per rater × prompt cell. Raters and prompts are numbered densely, from 0, as they appear in cells.
 */
export interface ClusterCells {
  cells: number;
  raters: number;
  prompts: number;
  rater: Uint32Array;
  prompt: Uint32Array;
  count: Float64Array;
  sum: Float64Array;
  /** Votes and their scores in all. */
  n: number;
  total: number;
  /** Each vote has the same score. */
  uniform: boolean;
}

/** One sort by rater and one pass: O(votes + largest index). */
export function clusterCells(judgments: Judgments, choice: BothBadChoice = {}): ClusterCells {
  const scores = scoreTable(choice);
  const rows = rowsByRater(judgments, scores);
  const n = rows.length;
  const [rater, prompt] = [new Uint32Array(n), new Uint32Array(n)];
  const [count, sum] = [new Float64Array(n), new Float64Array(n)];
  const promptNumber = new Int32Array(maximum(judgments.cluster) + 1).fill(-1);
  let [cells, raters, prompts, total, first, previous] = [0, 0, 0, 0, 0, -1];
  let uniform = true;
  // cellOf[prompt] is the current rater's cell only if it is not older than their first one.
  const cellOf = new Int32Array(promptNumber.length).fill(-1);
  for (const row of rows) {
    if (judgments.rater[row] !== previous) {
      previous = judgments.rater[row];
      raters++;
      first = cells;
    }
    const cluster = judgments.cluster[row];
    if (promptNumber[cluster] < 0) promptNumber[cluster] = prompts++;
    if (cellOf[cluster] < first) {
      cellOf[cluster] = cells++;
      rater[cellOf[cluster]] = raters - 1;
      prompt[cellOf[cluster]] = promptNumber[cluster];
    }
    const score = scores[judgments.outcome[row]];
    count[cellOf[cluster]]++;
    sum[cellOf[cluster]] += score;
    total += score;
    uniform &&= score === scores[judgments.outcome[rows[0]]];
  }
  return {
    cells,
    raters,
    prompts,
    rater: rater.subarray(0, cells),
    prompt: prompt.subarray(0, cells),
    count: count.subarray(0, cells),
    sum: sum.subarray(0, cells),
    n,
    total,
    uniform,
  };
}

/** Rows that have a score, raters together: a counting sort. */
function rowsByRater(judgments: Judgments, scores: Float64Array): Uint32Array {
  const start = new Uint32Array(maximum(judgments.rater) + 2);
  for (let row = 0; row < judgments.length; row++) {
    if (scores[judgments.outcome[row]] >= 0) start[judgments.rater[row] + 1]++;
  }
  for (let rater = 1; rater < start.length; rater++) start[rater] += start[rater - 1];
  const rows = new Uint32Array(start[start.length - 1]);
  for (let row = 0; row < judgments.length; row++) {
    if (scores[judgments.outcome[row]] >= 0) rows[start[judgments.rater[row]]++] = row;
  }
  return rows;
}

function maximum(values: Uint32Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) if (values[i] > most) most = values[i];
  return most;
}
