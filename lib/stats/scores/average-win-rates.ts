import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import type { WinMatrix } from "@/lib/stats/ranking/win-matrix";

/**
 * The mean of each system's win rates against the others it met, a tie half a win, however often they met; null for a system that met none.
 * n counts votes. Whom a system met still matters: a strength of its own comes from a model.
 * Source: Ustalov (2025), Reliable, Reproducible, and Really Fast Leaderboards with Evalica, COLING (demonstrations).
 */
export function averageWinRates({ systems, wins, ties, n }: WinMatrix): Estimate<(number | null)[]> {
  if (n === 0) return undefinedFor("no_judgments", n);
  const value = Array.from({ length: systems }, (_, i) => {
    let [sum, met] = [0, 0];
    for (let j = 0; j < systems; j++) {
      const half = ties[i * systems + j] / 2;
      const [won, lost] = [wins[i * systems + j] + half, wins[j * systems + i] + half];
      if (won + lost === 0) continue;
      sum += won / (won + lost);
      met++;
    }
    return met === 0 ? null : sum / met;
  });
  return { ok: true, value, n, method: "mean of win rates over opponents" };
}
