import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { agreementGap } from "./agreement-measure";
import { type CategoryWeights, categoryWeights } from "./category-weights";
import { weightedPairs } from "./chance-corrected";
import type { RatingTable } from "./rating-table";
import { type CoefficientWithError, studentInterval } from "./standard-error";

/**
 * Conger's kappa, from a table by rater (raters[g][k]: the column of rater g's category k): Fleiss' kappa with chance from each pair of
 * raters' own shares, so that raters who use categories differently are not taken for one. With Gwet's standard error for these raters; n
 * counts units with two or more ratings. Two complete raters: Cohen's kappa.
 * Sources: Conger (1980), Psychological Bulletin 88, 322–328; Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., ch. 5.
 */
export function congerKappa(
  table: RatingTable,
  raters: readonly (readonly number[])[],
  { weights = "none", level = 0.95 }: { weights?: CategoryWeights; level?: number } = {},
): Estimate<CoefficientWithError> {
  const size = raters[0]?.length ?? 0;
  const matrix = categoryWeights(weights, size);
  const units = pooledUnits(table, raters, matrix);
  const coRated = units.filter(({ ratings }) => ratings > 1).length;
  if (coRated === 0) return undefinedFor(agreementGap(table), 0);
  const used = sharesOfRaters(table, raters, units);
  const [n, r] = [units.length, used.length];
  const together = Float64Array.from({ length: size }, (_, k) => used.reduce((sum, { shares }) => sum + shares[k], 0));
  if (r < 2 || together.filter((share) => share > 0).length < 2) return undefinedFor("no_variation", coRated);
  // What one more answer l of a rater brings to chance, against all others.
  const others = used.map(({ shares }) =>
    Float64Array.from({ length: size }, (_, l) =>
      together.reduce((sum, share, k) => sum + matrix[k * size + l] * (share - shares[k]), 0),
    ),
  );
  const own = used.map(({ shares }, g) => shares.reduce((sum, share, l) => sum + share * others[g][l], 0));
  const expected = own.reduce((sum, each) => sum + each, 0) / (r * (r - 1));
  const observed = units.reduce((sum, { agreement }) => sum + agreement, 0) / coRated;
  const room = 1 - expected;
  if (n < 2) return undefinedFor("too_few_items", coRated);
  const coefficient = (observed - expected) / room;
  let squares = 0;
  for (const { from, ratings, agreement } of units) {
    const near = used.reduce((sum, { columns, total }, g) => {
      let [given, answered] = [0, 0];
      columns.forEach((column, l) => {
        given += table.counts[from + column] * others[g][l];
        answered += table.counts[from + column];
      });
      return sum + (n / total) * (given - (answered - total / n) * own[g]);
    }, 0);
    const excess = ratings < 2 ? 0 : ((n / coRated) * (agreement - expected)) / room;
    squares += (excess - (2 * (1 - coefficient) * (near / (r * (r - 1)) - expected)) / room - coefficient) ** 2;
  }
  const standardError = Math.sqrt(squares / n / (n - 1));
  const interval = studentInterval(coefficient, standardError, n, level);
  const value = { coefficient, observed, expected, standardError, interval };
  return { ok: true, value, n: coRated, method: "Conger's kappa, standard error for these annotators" };
}

/** Units with a rating: their ratings over all raters, and the weighted share of equal pairs. */
function pooledUnits(
  { units, columns, counts }: RatingTable,
  raters: readonly (readonly number[])[],
  matrix: Float64Array,
) {
  const size = raters[0]?.length ?? 0;
  const places = Uint32Array.from({ length: size }, (_, k) => k);
  return Array.from({ length: units }, (_, unit) => {
    const from = unit * columns;
    const pooled = Uint32Array.from(places, (k) => raters.reduce((sum, rater) => sum + counts[from + rater[k]], 0));
    const ratings = pooled.reduce((sum, count) => sum + count, 0);
    const agreement = ratings < 2 ? 0 : weightedPairs(pooled, 0, places, matrix) / (ratings * (ratings - 1));
    return { from, ratings, agreement };
  }).filter(({ ratings }) => ratings > 0);
}

/** Raters with a rating: their columns, their number of ratings, and the share of each category among them. */
function sharesOfRaters({ counts }: RatingTable, raters: readonly (readonly number[])[], units: { from: number }[]) {
  return raters.flatMap((columns) => {
    const totals = columns.map((column) => units.reduce((sum, { from }) => sum + counts[from + column], 0));
    const total = totals.reduce((sum, count) => sum + count, 0);
    return total === 0 ? [] : [{ columns, total, shares: totals.map((count) => count / total) }];
  });
}
