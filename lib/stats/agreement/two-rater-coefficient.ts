import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { type CategoryWeights, categoryWeights } from "./category-weights";
import { chanceOf } from "./chance-model";

/** Two raters' answers on the same units: size × size, row-major; rows are the first rater's, columns the second's. */
export interface Confusion {
  size: number;
  counts: ArrayLike<number>;
}

/** `krippendorff` is Scott's pi corrected for the size of the sample. */
export type TwoRaterCoefficient = "cohen" | "scott" | "krippendorff" | "gwet" | "brennan_prediger";

export interface TwoRaterAgreement {
  coefficient: number;
  /** p_o and p_e, the (weighted) agreement observed and expected by chance. */
  observed: number;
  expected: number;
  standardError: number;
  /** coefficient ± z · standard error, not above 1; units count as independent. */
  interval: Interval;
}

export interface TwoRaterOptions {
  weights?: CategoryWeights;
  level?: number;
}

const NAMES: Record<TwoRaterCoefficient, string> = {
  cohen: "Cohen's kappa",
  scott: "Scott's pi",
  krippendorff: "Krippendorff's alpha",
  gwet: "Gwet's AC",
  brennan_prediger: "Brennan and Prediger's coefficient",
};

/**
 * (p_o − p_e) / (1 − p_e) of two raters with its large-sample standard error; n counts units both rated. Chance comes from each rater's
 * own shares (Cohen), their mean (Scott), or the declared number of categories and their mean (Gwet; Brennan and Prediger: number alone).
 * With u and v the chance that one more answer of the first or the second rater brings,
 * Var = (Σ p_kl (w_kl − (1 − κ)(u_k + v_l))² − (p_o − 2(1 − κ) p_e)²) / (n (1 − p_e)²).
 * Sources: Fleiss, Cohen, Everitt (1969), Psychological Bulletin 72, 323–327; Gwet (2014), Handbook, 4th ed., ch. 5.
 */
export function twoRaterCoefficient(
  confusion: Confusion,
  coefficient: TwoRaterCoefficient,
  { weights = "none", level = 0.95 }: TwoRaterOptions = {},
): Estimate<TwoRaterAgreement> {
  const { size, counts } = confusion;
  const matrix = categoryWeights(weights, size);
  const { n, rows, columns } = sharesOf(confusion);
  if (n === 0) return undefinedFor("no_overlap", 0);
  const chance = pairChance(coefficient, matrix, rows, columns);
  if (chance === null) return undefinedFor("no_variation", n);
  const { expected, first, second } = chance;
  let credit = 0;
  for (let cell = 0; cell < matrix.length; cell++) credit += matrix[cell] * counts[cell];
  const observed = credit / n;
  const room = 1 - expected;
  const plain = (observed - expected) / room;
  let [mean, square] = [0, 0];
  for (let cell = 0; cell < matrix.length; cell++) {
    const part = matrix[cell] - (1 - plain) * (first[Math.floor(cell / size)] + second[cell % size]);
    mean += (part * counts[cell]) / n;
    square += (part * part * counts[cell]) / n;
  }
  const standardError = Math.sqrt(Math.max(0, square - mean * mean) / n) / room;
  const value = coefficient === "krippendorff" ? plain + (1 - plain) / (2 * n) : plain;
  const half = normalQuantile((1 + level) / 2, 0, 1) * standardError;
  const interval = { low: value - half, high: Math.min(1, value + half), level };
  return {
    ok: true,
    value: { coefficient: value, observed, expected, standardError, interval },
    n,
    method: NAMES[coefficient],
  };
}

/** p_e, and u and v above; null where chance alone would agree fully. */
export function pairChance(
  coefficient: TwoRaterCoefficient,
  matrix: Float64Array,
  rows: Float64Array,
  columns: Float64Array,
): { expected: number; first: Float64Array; second: Float64Array } | null {
  const size = rows.length;
  const shares = rows.map((share, k) => (share + columns[k]) / 2);
  if (coefficient === "gwet" || coefficient === "brennan_prediger") {
    const chance = chanceOf(coefficient, matrix, shares);
    return chance && { expected: chance.agreement, first: chance.perCategory, second: chance.perCategory };
  }
  const chance = chanceOf("fleiss", matrix, shares);
  if (chance === null) return null;
  if (coefficient !== "cohen")
    return { expected: chance.agreement, first: chance.perCategory, second: chance.perCategory };
  const [first, second] = [new Float64Array(size), new Float64Array(size)];
  let expected = 0;
  for (let cell = 0; cell < matrix.length; cell++) {
    const [k, l] = [Math.floor(cell / size), cell % size];
    first[k] += matrix[cell] * columns[l];
    second[l] += matrix[cell] * rows[k];
    expected += matrix[cell] * rows[k] * columns[l];
  }
  return { expected, first, second };
}

/** Units, and the share of each category among the first and among the second rater's answers. */
export function sharesOf({ size, counts }: Confusion) {
  const [rows, columns] = [new Float64Array(size), new Float64Array(size)];
  let n = 0;
  for (let cell = 0; cell < size * size; cell++) {
    rows[Math.floor(cell / size)] += counts[cell];
    columns[cell % size] += counts[cell];
    n += counts[cell];
  }
  for (let k = 0; k < size && n > 0; k++) [rows[k], columns[k]] = [rows[k] / n, columns[k] / n];
  return { n, rows, columns };
}
