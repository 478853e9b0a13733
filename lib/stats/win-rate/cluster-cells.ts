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
  const { end, cluster, code: sorted, largestCluster } = rowsByRater(judgments, code);
  const most = Math.min(cluster.length, end.length * (largestCluster + 1));
  const [rater, prompt] = [new Uint32Array(most), new Uint32Array(most)];
  const [count, sum] = [new Float64Array(most), new Float64Array(most)];
  // Per cluster, side by side in memory: its dense number, and the cell it had last. Both 0 where there is none.
  const known = new Uint32Array(2 * (largestCluster + 1));
  let cells = 0;
  let raters = 0;
  let prompts = 0;
  let n = 0;
  let total = 0;
  for (let index = 0, row = 0; index < end.length; index++) {
    // A cell is the current rater's only if it is not older than their first one.
    const first = cells;
    for (const to = end[index]; row < to; row++) {
      const score = scores[sorted[row]];
      if (!(score >= 0)) continue;
      const place = 2 * cluster[row];
      let cell = known[place + 1] - 1;
      if (cell < first) {
        cell = cells++;
        if (known[place] === 0) known[place] = ++prompts;
        known[place + 1] = cells;
        rater[cell] = raters;
        prompt[cell] = known[place] - 1;
      }
      count[cell]++;
      sum[cell] += score;
      total += score;
      n++;
    }
    if (cells > first) raters++;
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
  let only = -1;
  for (let row = 0; row < code.length; row++) {
    const score = scores[code[row]];
    if (!(score >= 0) || score === only) continue;
    if (only >= 0) return false;
    only = score;
  }
  return true;
}
