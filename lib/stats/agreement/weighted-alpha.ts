import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { agreementGap, type CategoryChoice } from "./agreement-measure";
import { type CategoryWeights, categoryWeights } from "./category-weights";
import { weightedPairs } from "./chance-corrected";
import { chanceOf } from "./chance-model";
import type { RatingTable } from "./rating-table";
import { type CoefficientWithError, studentInterval } from "./standard-error";

/**
 * Krippendorff's alpha from weights w in place of distances (δ² = 1 − w: "none" is nominal, "quadratic" interval), with Gwet's standard
 * error for these raters; n counts units with two or more ratings, and only those enter. Units count as independent.
 * Source: Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., ch. 3 and 5.
 */
export function weightedAlpha(
  table: RatingTable,
  { categories, weights = "none" }: CategoryChoice & { weights?: CategoryWeights },
  level = 0.95,
): Estimate<CoefficientWithError> {
  const columns = Uint32Array.from(categories);
  const matrix = categoryWeights(weights, columns.length);
  const shares = new Float64Array(columns.length);
  const units: { from: number; ratings: number; agreement: number }[] = [];
  for (let unit = 0; unit < table.units; unit++) {
    const from = unit * table.columns;
    let ratings = 0;
    for (const column of columns) ratings += table.counts[from + column];
    if (ratings < 2) continue;
    units.push({ from, ratings, agreement: weightedPairs(table.counts, from, columns, matrix) / (ratings - 1) });
    columns.forEach((column, k) => {
      shares[k] += table.counts[from + column];
    });
  }
  const n = units.length;
  if (n === 0) return undefinedFor(agreementGap(table), 0);
  const all = shares.reduce((sum, share) => sum + share, 0);
  const chance = chanceOf(
    "fleiss",
    matrix,
    shares.map((share) => share / all),
  );
  if (chance === null) return undefinedFor("no_variation", n);
  if (n < 2) return undefinedFor("too_few_items", n);
  const { agreement: expected, perCategory } = chance;
  const observed = units.reduce((sum, { agreement }) => sum + agreement, 0) / all;
  const [mean, room] = [all / n, 1 - expected];
  // Without the correction for pairing a rating with itself, as the standard error takes it.
  const plain = (observed - expected) / room;
  let squares = 0;
  for (const { from, ratings, agreement } of units) {
    let near = 0;
    columns.forEach((column, k) => {
      near += table.counts[from + column] * perCategory[k];
    });
    const excess = ratings / mean - 1;
    const own = (agreement / mean - observed * excess - expected) / room;
    squares += (own - (2 * (1 - plain) * (near / mean - expected * excess - expected)) / room - plain) ** 2;
  }
  const standardError = Math.sqrt(squares / n / (n - 1));
  const corrected = (1 - 1 / all) * observed + 1 / all;
  const coefficient = (corrected - expected) / room;
  const interval = studentInterval(coefficient, standardError, n, level);
  const value = { coefficient, observed: corrected, expected, standardError, interval };
  return { ok: true, value, n, method: "Krippendorff's alpha, standard error for these annotators" };
}
