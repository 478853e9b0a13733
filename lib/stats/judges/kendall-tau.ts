import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { finitePairs } from "./finite-pairs";

export interface KendallTau {
  tau: number;
  /** Two-sided. */
  pValue: number;
}

/**
 * Kendall's τ_b of two rankings of the same systems: (C − D) / √((P − T_x)(P − T_y)) over P pairs, T of them tied. The p-value is exact without ties for
 * n ≤ 33 (or at most one discordant, or concordant, pair), else by the normal approximation with ties, as scipy's kendalltau. n counts systems; O(n²).
 * Systems without two finite values are left out. One system is "too_few_items", a side with one value only "no_variation".
 * Source: Kendall (1970), Rank Correlation Methods, 4th ed., chapters 3 to 5.
 */
export function kendallTau(left: ArrayLike<number>, right: ArrayLike<number>): Estimate<KendallTau> {
  const { x, y } = finitePairs(left, right);
  const n = x.length;
  if (n < 2) return undefinedFor("too_few_items", n);
  const pairs = (n * (n - 1)) / 2;
  let [difference, discordant, tiedX, tiedY] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < i; j++) {
      const order = Math.sign(x[i] - x[j]) * Math.sign(y[i] - y[j]);
      difference += order;
      if (order < 0) discordant++;
      if (x[i] === x[j]) tiedX++;
      if (y[i] === y[j]) tiedY++;
    }
  }
  if (tiedX === pairs || tiedY === pairs) return undefinedFor("no_variation", n);
  const tau = Math.max(-1, Math.min(1, difference / Math.sqrt(pairs - tiedX) / Math.sqrt(pairs - tiedY)));
  const fewer = Math.min(discordant, pairs - discordant);
  const isExact = tiedX === 0 && tiedY === 0 && (n <= 33 || fewer <= 1);
  const pValue = isExact ? exactPValue(n, fewer, pairs) : normalPValue(x, y, difference);
  return { ok: true, value: { tau, pValue }, n, method: isExact ? "τ_b, exact p" : "τ_b, p by normal approximation" };
}

/** Chance that a random order has at most `fewer` inversions, both sides. */
function exactPValue(n: number, fewer: number, pairs: number): number {
  if (2 * fewer === pairs) return 1;
  // Shares of the orders of 1, 2, … systems with 0, 1, … inversions: each new system adds 0 to size − 1, all alike.
  let shares = new Float64Array(fewer + 1);
  shares[0] = 1;
  for (let size = 2; size <= n; size++) {
    const next = new Float64Array(fewer + 1);
    let sum = 0;
    for (let inversions = 0; inversions <= fewer; inversions++) {
      sum = 0;
      for (let added = 0; added < size && added <= inversions; added++) sum += shares[inversions - added];
      next[inversions] = sum / size;
    }
    shares = next;
  }
  return Math.min(1, 2 * shares.reduce((sum, share) => sum + share, 0));
}

function normalPValue(x: ArrayLike<number>, y: ArrayLike<number>, difference: number): number {
  const n = x.length;
  const [tx, ty] = [tieSums(x), tieSums(y)];
  const m = n * (n - 1);
  let variance = (m * (2 * n + 5) - tx.linear - ty.linear) / 18 + (tx.pairs * ty.pairs) / (2 * m);
  if (n > 2) variance += (tx.triples * ty.triples) / (9 * m * (n - 2));
  return variance > 0 ? Math.min(1, 2 * normalCdf(-Math.abs(difference) / Math.sqrt(variance), 0, 1)) : 1;
}

/** Over groups of t equal values: Σ t(t − 1), Σ t(t − 1)(t − 2), Σ t(t − 1)(2t + 5). */
function tieSums(values: ArrayLike<number>): { pairs: number; triples: number; linear: number } {
  const sizes = new Map<number, number>();
  for (let i = 0; i < values.length; i++) sizes.set(values[i], (sizes.get(values[i]) ?? 0) + 1);
  const sums = { pairs: 0, triples: 0, linear: 0 };
  for (const t of sizes.values()) {
    sums.pairs += t * (t - 1);
    sums.triples += t * (t - 1) * (t - 2);
    sums.linear += t * (t - 1) * (2 * t + 5);
  }
  return sums;
}
