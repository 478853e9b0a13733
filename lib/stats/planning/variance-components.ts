import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import type { ClusterCells } from "@/lib/stats/win-rate/cluster-cells";

/** What a score's variance is made of: who voted, on which prompt, and the rest. May be negative: moments are unbiased, not bounded. */
export interface VarianceComponents {
  annotator: number;
  prompt: number;
  rest: number;
}

/** A determinant this small, on rows scaled to 1, means that the axes cannot be told apart. */
const SINGULAR = 1e-9;

/**
 * Variance components of s = μ + annotator + prompt + rest by moments, for any imbalance, in one pass over cells; n counts votes.
 * The sums of squares within annotators, within prompts and in all are set to their expectations; in balanced data this is the
 * analysis of variance. `squares` is the sum of squared scores. An axis with one cluster, or without repeats, counts as part of the rest (0).
 * Reasons: "no_judgments"; "no_repeats" where neither axis can be seen; "collinear" where annotators and prompts coincide.
 * Source: Gao, Owen (2017), Electronic Journal of Statistics 11, 1235–1296, with cells of more than one vote.
 */
export function varianceComponents(cells: ClusterCells, squares: number): Estimate<VarianceComponents> {
  const { n, total } = cells;
  if (n === 0) return undefinedFor("no_judgments", 0);
  const sizes = axisSums(cells);
  const seen = { annotator: isSeen(cells.raters, n), prompt: isSeen(cells.prompts, n) };
  const all = { annotator: n - sizes.annotator.squares / n, prompt: n - sizes.prompt.squares / n, rest: n - 1 };
  const equations = [{ ...all, value: squares - total ** 2 / n }];
  if (seen.annotator) {
    const { groups, shared, between } = sizes.annotator;
    equations.push({ annotator: 0, prompt: n - shared, rest: n - groups, value: squares - between });
  }
  if (seen.prompt) {
    const { groups, shared, between } = sizes.prompt;
    equations.push({ annotator: n - shared, prompt: 0, rest: n - groups, value: squares - between });
  }
  const unknowns = (["annotator", "prompt", "rest"] as const).filter((name) => name === "rest" || seen[name]);
  if (unknowns.length === 1) return undefinedFor("no_repeats", n);
  const solved = solve(
    equations.map((equation) => unknowns.map((name) => equation[name])),
    equations.map(({ value }) => value),
  );
  if (!solved) return undefinedFor("collinear", n);
  const value = { annotator: 0, prompt: 0, rest: 0 };
  unknowns.forEach((name, i) => {
    value[name] = solved[i];
  });
  return { ok: true, value, n, method: "variance components by moments" };
}

/** Repeats show what a cluster's votes share; two clusters show that others do not. */
function isSeen(clusters: number, n: number): boolean {
  return clusters >= 2 && clusters < n;
}

/** Per axis: Σ N_g², Σ_g S_g²/N_g, and Σ_g (Σ_cells of g N_cell²)/N_g, the pairs within g that share the other axis too. */
function axisSums(cells: ClusterCells) {
  const axis = (groupOf: Uint32Array, groups: number) => {
    const [count, sum, cellSquares] = [0, 1, 2].map(() => new Float64Array(groups));
    for (let cell = 0; cell < cells.cells; cell++) {
      count[groupOf[cell]] += cells.count[cell];
      sum[groupOf[cell]] += cells.sum[cell];
      cellSquares[groupOf[cell]] += cells.count[cell] ** 2;
    }
    let [squares, between, shared] = [0, 0, 0];
    for (let group = 0; group < groups; group++) {
      squares += count[group] ** 2;
      between += sum[group] ** 2 / count[group];
      shared += cellSquares[group] / count[group];
    }
    return { groups, squares, between, shared };
  };
  return { annotator: axis(cells.rater, cells.raters), prompt: axis(cells.prompt, cells.prompts) };
}

/** Gaussian elimination with row pivots, or null where the equations do not determine the unknowns. Rows are scaled to 1 first. */
function solve(matrix: number[][], right: number[]): number[] | null {
  const size = right.length;
  const rows = matrix.map((row, i) => {
    const scale = Math.max(...row.map(Math.abs)) || 1;
    return [...row, right[i]].map((entry) => entry / scale);
  });
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let i = column + 1; i < size; i++) if (Math.abs(rows[i][column]) > Math.abs(rows[pivot][column])) pivot = i;
    if (Math.abs(rows[pivot][column]) < SINGULAR) return null;
    [rows[column], rows[pivot]] = [rows[pivot], rows[column]];
    for (let i = 0; i < size; i++) {
      if (i === column) continue;
      const factor = rows[i][column] / rows[column][column];
      for (let j = column; j <= size; j++) rows[i][j] -= factor * rows[column][j];
    }
  }
  return rows.map((row, i) => row[size] / row[i]);
}
