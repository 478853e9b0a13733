import tCdf from "@stdlib/stats-base-dists-t-cdf";
import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { averageRanks } from "./average-ranks";
import { finitePairs } from "./finite-pairs";

/**
 * Spearman's rank correlation ρ: Pearson's of the average ranks, with the two-sided p-value of t = ρ √((n − 2)/(1 − ρ²)) on n − 2 degrees of freedom,
 * as scipy's spearmanr. n counts the pairs of values, a pair without two finite ones left out; fewer than 3 are "too_few_items", a constant side "no_variation".
 * Source: Spearman (1904), Am. J. Psychol. 15, 72–101.
 */
export function spearman(left: ArrayLike<number>, right: ArrayLike<number>): Estimate<{ rho: number; pValue: number }> {
  const { x, y } = finitePairs(left, right);
  const n = x.length;
  if (n < 3) return undefinedFor("too_few_items", n);
  const [ranksX, ranksY] = [averageRanks(x), averageRanks(y)];
  const middle = (n + 1) / 2;
  let [cross, squaresX, squaresY] = [0, 0, 0];
  for (let i = 0; i < n; i++) {
    cross += (ranksX[i] - middle) * (ranksY[i] - middle);
    squaresX += (ranksX[i] - middle) ** 2;
    squaresY += (ranksY[i] - middle) ** 2;
  }
  if (squaresX === 0 || squaresY === 0) return undefinedFor("no_variation", n);
  const rho = Math.max(-1, Math.min(1, cross / Math.sqrt(squaresX * squaresY)));
  const t = Math.abs(rho) * Math.sqrt((n - 2) / (1 - rho * rho));
  const pValue = Math.abs(rho) === 1 ? 0 : 2 * tCdf(-t, n - 2);
  return { ok: true, value: { rho, pValue }, n, method: "Spearman, p by t" };
}
