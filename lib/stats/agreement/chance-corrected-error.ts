import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { agreementGap, totalOf } from "./agreement-measure";
import { categoryWeights } from "./category-weights";
import { agreementSums, type ChanceCorrectedOptions, partsOf, weightedPairs } from "./chance-corrected";
import type { RatingTable } from "./rating-table";
import { type CoefficientWithError, studentInterval } from "./standard-error";

/**
 * A chance-corrected coefficient with Gwet's standard error for these raters: units are a sample, raters are not. Units count as
 * independent; where several comparisons share a prompt, the bootstrap over prompts is the honest interval. n counts units with two or
 * more ratings. Var = Σ (κ_i − κ)² / (N(N − 1)) over the N units with a rating, κ_i being a unit's linearised contribution.
 * Source: Gwet (2008), Br. J. Math. Stat. Psychol. 61, 29–48; Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., ch. 5.
 */
export function chanceCorrectedWithError(
  table: RatingTable,
  options: ChanceCorrectedOptions,
  level = 0.95,
): Estimate<CoefficientWithError> {
  const columns = Uint32Array.from(options.categories);
  const matrix = categoryWeights(options.weights ?? "none", columns.length);
  const sums = agreementSums(options.categories, options.weights ?? "none", matrix);
  const parts = partsOf(totalOf(table, sums), columns.length, options.coefficient, matrix);
  if (!parts.ok) return parts.reason === "no_overlap" ? undefinedFor(agreementGap(table), 0) : parts;
  const { coefficient, observed, chance, units, coRated } = parts.value;
  if (units < 2) return undefinedFor("too_few_items", coRated);
  const room = 1 - chance.agreement;
  let squares = 0;
  for (let unit = 0; unit < table.units; unit++) {
    const from = unit * table.columns;
    let [ratings, expected] = [0, 0];
    for (let k = 0; k < columns.length; k++) {
      ratings += table.counts[from + columns[k]];
      expected += table.counts[from + columns[k]] * chance.perCategory[k];
    }
    if (ratings === 0) continue;
    const agreement = ratings < 2 ? 0 : weightedPairs(table.counts, from, columns, matrix) / (ratings * (ratings - 1));
    const own = ratings < 2 ? 0 : ((units / coRated) * (agreement - chance.agreement)) / room;
    squares += (own - (2 * (1 - coefficient) * (expected / ratings - chance.agreement)) / room - coefficient) ** 2;
  }
  const standardError = Math.sqrt(squares / units / (units - 1));
  const interval = studentInterval(coefficient, standardError, units, level);
  const value = { coefficient, observed, expected: chance.agreement, standardError, interval };
  return { ok: true, value, n: coRated, method: `${parts.method}, standard error for these annotators` };
}
