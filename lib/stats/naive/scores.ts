import type { WinMatrix } from "@/lib/stats/ranking/win-matrix";

/** score[i][j]: wins of i over j, a tie half. */
export function scoreTableOf({ systems, wins, ties }: WinMatrix): number[][] {
  return Array.from({ length: systems }, (_, i) =>
    Array.from({ length: systems }, (_, j) => wins[i * systems + j] + ties[i * systems + j] / 2),
  );
}

/** Steps of the power method on (score + 1), which has the same vector and does not swing. */
export function naiveEigenvector(score: number[][]): number[] {
  let vector = score.map(() => 1);
  for (let step = 0; step < 100_000; step++) {
    const next = score.map((row, i) => row.reduce((sum, value, j) => sum + value * vector[j], vector[i]));
    const length = Math.hypot(...next);
    const moved = Math.max(...next.map((value, i) => Math.abs(value / length - vector[i])));
    vector = next.map((value) => value / length);
    if (moved < 1e-15) break;
  }
  return vector;
}

/** The random reader's visits, by a sum over all walks of 0, 1, 2 … moves before the next jump: (1 − d) Σ dᵏ (uniform · movesᵏ). */
export function naivePageRank(score: number[][], damping: number): number[] {
  const size = score.length;
  const moves = score.map((_, from) => {
    const losses = score.map((row) => row[from]);
    const sum = losses.reduce((all, loss) => all + loss, 0);
    return losses.map((loss) => (sum === 0 ? 1 / size : loss / sum));
  });
  let walkers = score.map(() => 1 / size);
  const visits = score.map(() => 0);
  for (let walk = 0; walk < 400; walk++) {
    walkers.forEach((share, i) => {
      visits[i] += (1 - damping) * damping ** walk * share;
    });
    walkers = walkers.map((_, to) => walkers.reduce((sum, share, from) => sum + share * moves[from][to], 0));
  }
  return visits;
}
