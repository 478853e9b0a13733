import type { JudgmentRow } from "@/lib/stats/laws/laws";

/** 3 × 3 counts of two raters' first answers on the comparisons where both are a, tie or b, looked up one by one. */
export function naivePairedTable(rows: JudgmentRow[], first: number, second: number): number[] {
  const answerOf = (rater: number, unit: number) =>
    rows.find((row) => row.rater === rater && (row.unit ?? row.cluster) === unit)?.outcome ?? 3;
  const table = new Array<number>(9).fill(0);
  for (const unit of new Set(rows.map((row) => row.unit ?? row.cluster))) {
    const [one, other] = [answerOf(first, unit), answerOf(second, unit)];
    if (one < 3 && other < 3) table[3 * one + other]++;
  }
  return table;
}

/** Stuart and Maxwell's statistic by the textbook: differences of margins times their inverse covariance, without the answer `dropped`. */
export function naiveMarginalHomogeneity(table: number[], dropped: number): number {
  const at = (i: number, j: number) => table[3 * i + j];
  const [x, y] = [0, 1, 2].filter((answer) => answer !== dropped);
  const margin = (i: number) => [0, 1, 2].reduce((sum, j) => sum + at(i, j) - at(j, i), 0);
  const own = (i: number) => [0, 1, 2].reduce((sum, j) => sum + at(i, j) + at(j, i), 0) - 2 * at(i, i);
  const shared = -(at(x, y) + at(y, x));
  const determinant = own(x) * own(y) - shared * shared;
  return (margin(x) ** 2 * own(y) + margin(y) ** 2 * own(x) - 2 * margin(x) * margin(y) * shared) / determinant;
}
