import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { finitePairs } from "./finite-pairs";

/**
 * Kendall's τ_b with each pair of systems weighted by 1/r_i + 1/r_j, r their places from the top: mistakes among the best weigh most. Large
 * values are the top. The mean of the two choices of whose places count (the other side breaks its ties), as scipy's weightedtau. n counts systems with two finite
 * values; O(n²). Source: Vigna (2015), A weighted correlation index for rankings with ties, WWW, 1166–1176.
 */
export function weightedTau(left: ArrayLike<number>, right: ArrayLike<number>): Estimate<number> {
  const { x, y } = finitePairs(left, right);
  const n = x.length;
  if (n < 2) return undefinedFor("too_few_items", n);
  const [byX, byY] = [weightedBy(x, y), weightedBy(y, x)];
  if (byX === null || byY === null) return undefinedFor("no_variation", n);
  return { ok: true, value: (byX + byY) / 2, n, method: "τ weighted towards the top" };
}

/** τ with the places of `x`, equal ones in the order of `y`. */
function weightedBy(x: ArrayLike<number>, y: ArrayLike<number>): number | null {
  const order = Array.from({ length: x.length }, (_, i) => i).sort((i, j) => x[j] - x[i] || y[j] - y[i]);
  const weight = new Float64Array(x.length);
  order.forEach((system, place) => {
    weight[system] = 1 / (1 + place);
  });
  let [agreement, weightX, weightY] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    for (let j = 0; j < i; j++) {
      const both = weight[i] + weight[j];
      agreement += both * Math.sign(x[i] - x[j]) * Math.sign(y[i] - y[j]);
      if (x[i] !== x[j]) weightX += both;
      if (y[i] !== y[j]) weightY += both;
    }
  }
  if (weightX === 0 || weightY === 0) return null;
  return Math.max(-1, Math.min(1, agreement / Math.sqrt(weightX) / Math.sqrt(weightY)));
}
