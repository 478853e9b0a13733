import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { SystemPairs } from "@/lib/stats/ranking/system-pairs";

/**
 * Σ over clusters of the outer product of summed vote scores, each a dense vector, votes found by their key one cluster at a time. `scoreOf` is the
 * vote's derivative in every parameter.
 */
export function naiveMeat(
  rows: number[],
  keyOf: (row: number) => string,
  scoreOf: (row: number) => number[],
): number[][] {
  const sums = [...new Set(rows.map(keyOf))].map((key) =>
    rows
      .filter((row) => keyOf(row) === key)
      .map(scoreOf)
      .reduce((sum, score) => sum.map((value, i) => value + score[i])),
  );
  return sums[0].map((_, i) => sums[0].map((__, j) => sums.reduce((all, sum) => all + sum[i] * sum[j], 0)));
}

/** The vote's score for a (1, ½, 0) less its chance under Bradley-Terry, for a, and the opposite for b. */
export function bradleyTerryScore({ pair, outcome }: Judgments, pairs: SystemPairs, theta: Float64Array, row: number) {
  const [a, b] = [pairs.a[pair[row]], pairs.b[pair[row]]];
  const odds = Math.exp(theta[a]) / Math.exp(theta[b]);
  const residual = 1 - outcome[row] / 2 - odds / (1 + odds);
  return Array.from(theta, (_, i) => (i === a ? residual : i === b ? -residual : 0));
}
