import type { ControlStudy } from "@/lib/stats/laws/control-study";

export interface NaiveControl {
  /** Systems from the second on against the first, then side and features. */
  parameters: number[];
  /** Covariance by clusters of rows with equal keys, without a factor for few clusters. */
  covarianceBy(keyOf: (row: number) => string | number): number[][];
}

/** Logistic regression on a dense design, a row a vote, by plain gradient steps; sandwich from each vote's score. Both-bad votes must be left out. */
export function naiveControl({ judgments, pairs, covariates }: ControlStudy, steps = 20_000): NaiveControl {
  const rows = Array.from({ length: judgments.length }, (_, row) => row);
  const index = (row: number) => (covariates.by === "unit" ? judgments.unit[row] : row);
  const scales = covariates.columns.map((column) =>
    Math.sqrt(rows.reduce((sum, row) => sum + column[index(row)] ** 2, 0) / rows.length),
  );
  const design = rows.map((row) => [
    ...Array.from({ length: pairs.systems - 1 }, (_, i) => {
      const pair = judgments.pair[row];
      return +(pairs.a[pair] === i + 1) - +(pairs.b[pair] === i + 1);
    }),
    [0.5, -0.5][judgments.displayedSide[row]] ?? 0,
    ...covariates.columns.map((column, c) => column[index(row)] / scales[c]),
  ]);
  const scores = rows.map((row) => 1 - judgments.outcome[row] / 2);
  let parameters = design[0].map(() => 0);
  const chance = (x: number[]) => 1 / (1 + Math.exp(-x.reduce((sum, value, i) => sum + value * parameters[i], 0)));
  for (let step = 0; step < steps; step++) {
    const slope = parameters.map(() => 0);
    for (const row of rows) {
      const residual = scores[row] - chance(design[row]);
      for (let i = 0; i < slope.length; i++) slope[i] += residual * design[row][i];
    }
    // No eigenvalue of a vote's information is beyond a quarter of its row's square.
    const largest = Math.max(...design.map((x) => x.reduce((sum, value) => sum + value * value, 0)));
    parameters = parameters.map((value, i) => value + (slope[i] * 4) / (largest * rows.length));
    if (Math.max(...slope.map(Math.abs)) < 1e-11) break;
  }
  const information = parameters.map((_, i) =>
    parameters.map((__, j) =>
      rows.reduce((sum, row) => {
        const p = chance(design[row]);
        return sum + p * (1 - p) * design[row][i] * design[row][j];
      }, 0),
    ),
  );
  const inverse = inverted(information);
  const covarianceBy = (keyOf: (row: number) => string | number) => {
    const keys = [...new Set(rows.map(keyOf))];
    const sums = keys.map((key) =>
      parameters.map((_, i) =>
        rows
          .filter((row) => keyOf(row) === key)
          .reduce((sum, row) => sum + (scores[row] - chance(design[row])) * design[row][i], 0),
      ),
    );
    const meat = parameters.map((_, i) => parameters.map((__, j) => sums.reduce((sum, u) => sum + u[i] * u[j], 0)));
    return times(times(inverse, meat), inverse);
  };
  return { parameters, covarianceBy };
}

function times(left: number[][], right: number[][]): number[][] {
  return left.map((row) => right[0].map((_, j) => row.reduce((sum, value, k) => sum + value * right[k][j], 0)));
}

/** Gauss and Jordan's elimination. */
function inverted(matrix: number[][]): number[][] {
  const size = matrix.length;
  const work = matrix.map((row, i) => [...row, ...row.map((_, j) => +(i === j))]);
  for (let k = 0; k < size; k++) {
    const pivot = work[k][k];
    work[k] = work[k].map((value) => value / pivot);
    for (let i = 0; i < size; i++) {
      const factor = work[i][k];
      if (i !== k) work[i] = work[i].map((value, j) => value - factor * work[k][j]);
    }
  }
  return work.map((row) => row.slice(size));
}
