import { type BothBadChoice, scoreTable } from "@/lib/stats/judgments/both-bad";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { rowsByRater } from "./rows-by-rater";

/**
 * Sufficient statistics for every clustered variance of a mean score: number of votes and sum of scores
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

/** Cells of win rate scores. */
export function clusterCells(judgments: Judgments, choice: BothBadChoice = {}): ClusterCells {
  return scoredCells(judgments, judgments.outcome, scoreTable(choice));
}

/** Cells of any scores from 0 to 1: `scores[code[row]]`, below 0 where the vote does not count. O(votes + largest index). */
export function scoredCells(judgments: Judgments, code: Uint8Array, scores: Float64Array): ClusterCells {
  const { start, cluster, code: sorted, largestCluster } = rowsByRater(judgments, code, scores);
  const n = cluster.length;
  const most = Math.min(n, (start.length - 1) * (largestCluster + 1));
  const [rater, prompt] = [new Uint32Array(most), new Uint32Array(most)];
  const [count, sum] = [new Float64Array(most), new Float64Array(most)];
  // Per cluster, side by side in memory: its dense number, and the cell it had last. Both 0 where there is none.
  const known = new Uint32Array(2 * (largestCluster + 1));
  let [cells, raters, prompts, total] = [0, 0, 0, 0];
  for (let index = 0; index + 1 < start.length; index++) {
    if (start[index] === start[index + 1]) continue;
    // A cell is the current rater's only if it is not older than their first one.
    const first = cells;
    for (let row = start[index]; row < start[index + 1]; row++) {
      const place = 2 * cluster[row];
      let cell = known[place + 1] - 1;
      if (cell < first) {
        cell = cells++;
        if (known[place] === 0) known[place] = ++prompts;
        known[place + 1] = cells;
        rater[cell] = raters;
        prompt[cell] = known[place] - 1;
      }
      const score = scores[sorted[row]];
      count[cell]++;
      sum[cell] += score;
      total += score;
    }
    raters++;
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
    uniform: isUniform(sorted, scores),
  };
}

function isUniform(code: Uint8Array, scores: Float64Array): boolean {
  for (let row = 1; row < code.length; row++) if (scores[code[row]] !== scores[code[0]]) return false;
  return true;
}
