import { type BothBadChoice, scoreTable } from "@/lib/stats/judgments/both-bad";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { type RowsByRater, rowsByRater } from "./rows-by-rater";

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
  const rows = rowsByRater(judgments, code);
  const { end, cluster, largestCluster } = rows;
  const most = Math.min(cluster.length, end.length * (largestCluster + 1));
  const table = {
    cells: 0,
    raters: 0,
    prompts: 0,
    rater: new Uint32Array(most),
    prompt: new Uint32Array(most),
    count: new Float64Array(most),
    sum: new Float64Array(most),
    // Per cluster, side by side in memory: its dense number, and the cell it had last. Both 0 where there is none.
    known: new Uint32Array(2 * (largestCluster + 1)),
  };
  for (let rater = 0, from = 0; rater < end.length; from = end[rater++]) {
    addRater(rows, from, end[rater], scores, table);
  }
  const { cells, raters, prompts, rater, prompt, count, sum } = table;
  return {
    cells,
    raters,
    prompts,
    rater: rater.subarray(0, cells),
    prompt: prompt.subarray(0, cells),
    count: count.subarray(0, cells),
    sum: sum.subarray(0, cells),
    ...totalsOf(code, scores),
  };
}

type CellTable = Omit<ClusterCells, "n" | "total" | "uniform"> & { known: Uint32Array };

/** The cells of one rater's rows: a loop of its own is what a compiler makes fast. */
function addRater(
  { cluster, code }: RowsByRater,
  from: number,
  to: number,
  scores: Float64Array,
  table: CellTable,
): void {
  const { known, rater, prompt, count, sum, raters } = table;
  // A cell is this rater's only if it is not older than their first one.
  const first = table.cells;
  let cells = first;
  let prompts = table.prompts;
  for (let row = from; row < to; row++) {
    const score = scores[code[row]];
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
  }
  table.cells = cells;
  table.prompts = prompts;
  if (cells > first) table.raters++;
}

function totalsOf(code: Uint8Array, scores: Float64Array): Pick<ClusterCells, "n" | "total" | "uniform"> {
  const votes = countCodes(code, scores.length);
  let [n, total] = [0, 0];
  const given = new Set<number>();
  for (let at = 0; at < votes.length; at++) {
    if (votes[at] === 0 || !(scores[at] >= 0)) continue;
    n += votes[at];
    total += votes[at] * scores[at];
    given.add(scores[at]);
  }
  return { n, total, uniform: given.size < 2 };
}

/** Four tables take turns, so that no row waits for the one before. */
function countCodes(code: Uint8Array, codes: number): Uint32Array {
  const votes = new Uint32Array(4 * codes);
  for (let row = 0; row < code.length; row++) votes[(row & 3) * codes + code[row]]++;
  for (let at = codes; at < votes.length; at++) votes[at % codes] += votes[at];
  return votes.subarray(0, codes);
}
