/** How much credit two different categories of an ordered scale get; "none" gives it to equal ones only. */
export type CategoryWeights = "none" | "linear" | "quadratic" | "ordinal";

/**
 * size × size, row-major: 1 on the diagonal. With d steps between two of q categories: linear 1 − d/(q − 1), quadratic
 * 1 − (d/(q − 1))², ordinal 1 − (d + 1)d / (q(q − 1)).
 * Sources: Cohen (1968), Psychological Bulletin 70, 213–220; ordinal: Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., ch. 3.
 */
export function categoryWeights(kind: CategoryWeights, size: number): Float64Array {
  const weights = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    for (let l = 0; l < size; l++) weights[k * size + l] = weightOf(kind, Math.abs(k - l), size);
  }
  return weights;
}

function weightOf(kind: CategoryWeights, steps: number, size: number): number {
  if (steps === 0) return 1;
  if (kind === "none") return 0;
  if (kind === "ordinal") return 1 - (steps * (steps + 1)) / (size * (size - 1));
  const share = steps / (size - 1);
  return kind === "linear" ? 1 - share : 1 - share * share;
}
