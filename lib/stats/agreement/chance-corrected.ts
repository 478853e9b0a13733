import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import type { AgreementMeasure, CategoryChoice, UnitSums } from "./agreement-measure";
import { type CategoryWeights, categoryWeights } from "./category-weights";
import { type Chance, type ChanceCoefficient, chanceOf } from "./chance-model";

export interface ChanceCorrectedOptions extends CategoryChoice {
  coefficient: ChanceCoefficient;
  weights?: CategoryWeights;
}

const NAMES: Record<ChanceCoefficient, string> = {
  gwet: "Gwet's AC",
  fleiss: "Fleiss' kappa",
  brennan_prediger: "Brennan and Prediger's coefficient",
  percent: "percent agreement",
};

/**
 * (p_a − p_e) / (1 − p_e) for interchangeable raters, missing ratings allowed; n counts units with two or more ratings.
 * p_a averages over those units Σ_k r_k (Σ_l w_kl r_l − 1) / (r(r − 1)) with r_k ratings in category k of r; the shares π_k behind p_e
 * average r_k / r over all units with a rating. `categories` is the declared set: Gwet's and Brennan and Prediger's chance depends on
 * its size. One category used: AC is 1, Fleiss' kappa has "no_variation". "Both bad" counts where it is declared (only unweighted).
 * Sources: Gwet (2008), Br. J. Math. Stat. Psychol. 61, 29–48; Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed.;
 * Fleiss (1971), Psychological Bulletin 76, 378–382; Brennan, Prediger (1981), Educ. Psychol. Meas. 41, 687–699; Randolph (2005).
 */
export function chanceCorrected(options: ChanceCorrectedOptions): AgreementMeasure {
  const { coefficient, categories, weights = "none" } = options;
  const size = categories.length;
  const matrix = categoryWeights(weights, size);
  return {
    sums: agreementSums(categories, weights, matrix),
    estimate(sums) {
      const parts = partsOf(sums, size, coefficient, matrix);
      return parts.ok ? { ...parts, value: parts.value.coefficient } : parts;
    },
  };
}

/** What a coefficient is made of. */
export interface CoefficientParts {
  coefficient: number;
  observed: number;
  chance: Chance;
  /** Units with a rating, and with two or more. */
  units: number;
  coRated: number;
}

export function partsOf(
  sums: Float64Array,
  size: number,
  coefficient: ChanceCoefficient,
  matrix: Float64Array,
): Estimate<CoefficientParts> {
  const [agreement, coRated, units] = sums;
  if (coRated === 0) return undefinedFor("no_overlap", 0);
  const shares = sums.subarray(3, 3 + size).map((sum) => sum / units);
  const chance = chanceOf(coefficient, matrix, shares);
  if (chance === null || chance.agreement >= 1) return undefinedFor("no_variation", coRated);
  const observed = agreement / coRated;
  const value = {
    coefficient: (observed - chance.agreement) / (1 - chance.agreement),
    observed,
    chance,
    units,
    coRated,
  };
  return { ok: true, value, n: coRated, method: NAMES[coefficient] };
}

/** Σ agreement of units, units with two or more ratings, units with a rating, and Σ r_k / r for every category. */
export function agreementSums(categories: readonly number[], weights: CategoryWeights, matrix: Float64Array): UnitSums {
  const size = categories.length;
  const columns = Uint32Array.from(categories);
  return {
    key: `agreement and shares ${weights} ${categories}`,
    width: 3 + size,
    add(counts, from, sums) {
      let ratings = 0;
      for (let k = 0; k < size; k++) ratings += counts[from + columns[k]];
      if (ratings === 0) return;
      sums[2]++;
      for (let k = 0; k < size; k++) sums[3 + k] += counts[from + columns[k]] / ratings;
      if (ratings < 2) return;
      sums[0] += weightedPairs(counts, from, columns, matrix) / (ratings * (ratings - 1));
      sums[1]++;
    },
  };
}

/** Ordered pairs of ratings of a unit, each with its weight. */
export function weightedPairs(counts: Uint32Array, from: number, columns: Uint32Array, matrix: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < columns.length; k++) {
    const count = counts[from + columns[k]];
    if (count === 0) continue;
    let near = -1;
    for (let l = 0; l < columns.length; l++) near += matrix[k * columns.length + l] * counts[from + columns[l]];
    sum += count * near;
  }
  return sum;
}
