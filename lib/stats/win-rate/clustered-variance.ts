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
  const rate = cells.total / cells.n;
  const byRater = new Float64Array(cells.raters);
  const byPrompt = new Float64Array(cells.prompts);
  const byCell = new Float64Array(cells.cells);
  for (let cell = 0; cell < cells.cells; cell++) {
    const residual = cells.sum[cell] - cells.count[cell] * rate;
    byRater[cells.rater[cell]] += residual;
    byPrompt[cells.prompt[cell]] += residual;
    byCell[cell] = residual;
  }
  const annotator = varianceOf(byRater, cells.n);
  const prompt = varianceOf(byPrompt, cells.n);
  const twoWay = Math.max(annotator + prompt - varianceOf(byCell, cells.n), annotator, prompt);
  return { annotator, prompt, twoWay };
}

function varianceOf(residuals: Float64Array, n: number): number {
  const groups = residuals.length;
  if (groups < 2) return 0;
  let squares = 0;
  for (const residual of residuals) squares += residual * residual;
  return ((groups / (groups - 1)) * squares) / (n * n);
}
