/** Coefficients that are (observed − chance) / (1 − chance); percent agreement takes chance as 0. */
export type ChanceCoefficient = "gwet" | "fleiss" | "brennan_prediger" | "percent";

/** What a coefficient expects from chance. */
export interface Chance {
  /** p_e, the agreement expected. */
  agreement: number;
  /** What one more rating in each category brings to it: Σ π_k v_k = p_e. */
  perCategory: Float64Array;
}

/**
 * From weights w (q × q) and the share π_k of each of the q categories declared: Fleiss Σ w_kl π_k π_l; Gwet
 * Σ w · Σ π_k (1 − π_k) / (q(q − 1)); Brennan and Prediger Σ w / q². Null where the coefficient is not defined: a single category
 * declared, or for Fleiss a single one used.
 */
export function chanceOf(coefficient: ChanceCoefficient, weights: Float64Array, shares: Float64Array): Chance | null {
  const size = shares.length;
  const perCategory = new Float64Array(size);
  if (coefficient === "percent") return { agreement: 0, perCategory };
  if (size < 2 || (coefficient === "fleiss" && shares.filter((share) => share > 0).length < 2)) return null;
  const allWeights = weights.reduce((sum, weight) => sum + weight, 0);
  for (let k = 0; k < size; k++) {
    if (coefficient === "gwet") perCategory[k] = (allWeights * (1 - shares[k])) / (size * (size - 1));
    else if (coefficient === "brennan_prediger") perCategory[k] = allWeights / (size * size);
    else for (let l = 0; l < size; l++) perCategory[k] += weights[k * size + l] * shares[l];
  }
  if (coefficient === "brennan_prediger") return { agreement: allWeights / (size * size), perCategory };
  return { agreement: perCategory.reduce((sum, each, k) => sum + each * shares[k], 0), perCategory };
}
