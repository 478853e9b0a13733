import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import type { WinMatrix } from "@/lib/stats/ranking/win-matrix";

/**
 * Wins of each system plus half its ties. n counts votes. Fair only where all systems met the same others equally often.
 * Source: David (1988), The Method of Paired Comparisons, 2nd ed. (row sums).
 */
export function countingScores({ systems, wins, ties, n }: WinMatrix): Estimate<Float64Array> {
  if (n === 0) return undefinedFor("no_judgments", n);
  const value = new Float64Array(systems);
  for (let i = 0; i < systems; i++) {
    for (let j = 0; j < systems; j++) value[i] += wins[i * systems + j] + ties[i * systems + j] / 2;
  }
  return { ok: true, value, n, method: "wins and half the ties" };
}
