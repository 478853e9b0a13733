import type { ClusterCells } from "@/lib/stats/win-rate/cluster-cells";

/** Rows with a score from 0 to 1 each. */
export interface ScoredRows {
  rater: ArrayLike<number>;
  cluster: ArrayLike<number>;
  score: Float64Array;
}

/**
 * Scores summed per rater × prompt cell, for the clustered variances and intervals of win-rate/, which hold for any score from 0 to 1. A
 * score that is none (outside, or not a number) is left out.
 */
export function cellsOfScores({ rater, cluster, score }: ScoredRows): ClusterCells {
  const [raters, prompts] = [new Map<number, number>(), new Map<number, number>()];
  const cellOf = new Map<number, number>();
  const cells: { rater: number; prompt: number; count: number; sum: number }[] = [];
  let [n, total, uniform, first] = [0, 0, true, Number.NaN];
  for (let row = 0; row < score.length; row++) {
    if (!(score[row] >= 0 && score[row] <= 1)) continue;
    const [r, p] = [numberOf(raters, rater[row]), numberOf(prompts, cluster[row])];
    // Below 2^53, as both numbers are below 2^26 in any memory.
    const key = p * 2 ** 26 + r;
    const cell = numberOf(cellOf, key);
    if (cell === cells.length) cells.push({ rater: r, prompt: p, count: 0, sum: 0 });
    cells[cell].count++;
    cells[cell].sum += score[row];
    if (n === 0) first = score[row];
    uniform &&= score[row] === first;
    n++;
    total += score[row];
  }
  return {
    cells: cells.length,
    raters: raters.size,
    prompts: prompts.size,
    rater: Uint32Array.from(cells, (cell) => cell.rater),
    prompt: Uint32Array.from(cells, (cell) => cell.prompt),
    count: Float64Array.from(cells, ({ count }) => count),
    sum: Float64Array.from(cells, ({ sum }) => sum),
    n,
    total,
    uniform,
  };
}

/** The number of a key, given out from 0 as keys appear. */
function numberOf(numbers: Map<number, number>, key: number): number {
  const known = numbers.get(key);
  if (known !== undefined) return known;
  numbers.set(key, numbers.size);
  return numbers.size - 1;
}
