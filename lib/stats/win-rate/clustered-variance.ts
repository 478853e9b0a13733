import type { ClusterCells } from "./cluster-cells";

/** Variances of a win rate, in squared win rate; `twoWay` is floored at the larger one-way value. */
export interface ClusteredVariance {
  annotator: number;
  prompt: number;
  twoWay: number;
}

/**
 * Cluster-robust variances of a mean: G/(G − 1) · Σ_g (Σ_{i in g} (s_i − p))² / n² for annotators, prompts and
 * annotator × prompt cells; two-way = annotator + prompt − cell. A factor with one cluster counts as undefined: 0.
 * Source: Cameron, Gelbach, Miller (2011), J. Business & Economic Statistics 29, 238–249, section 2.
 */
export function clusteredVariance(cells: ClusterCells): ClusteredVariance {
  const { rater, prompt, count, sum, n } = cells;
  const rate = cells.total / n;
  const byRater = new Float64Array(cells.raters);
  const byPrompt = new Float64Array(cells.prompts);
  let squares = 0;
  for (let cell = 0; cell < cells.cells; cell++) {
    const residual = sum[cell] - count[cell] * rate;
    byRater[rater[cell]] += residual;
    byPrompt[prompt[cell]] += residual;
    squares += residual * residual;
  }
  const annotator = varianceOf(squaresOf(byRater), cells.raters, n);
  const prompts = varianceOf(squaresOf(byPrompt), cells.prompts, n);
  const twoWay = Math.max(annotator + prompts - varianceOf(squares, cells.cells, n), annotator, prompts);
  return { annotator, prompt: prompts, twoWay };
}

function squaresOf(residuals: Float64Array): number {
  let squares = 0;
  for (let group = 0; group < residuals.length; group++) squares += residuals[group] * residuals[group];
  return squares;
}

function varianceOf(squares: number, groups: number, n: number): number {
  return groups < 2 ? 0 : ((groups / (groups - 1)) * squares) / (n * n);
}
