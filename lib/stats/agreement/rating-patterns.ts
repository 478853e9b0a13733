import { type Judgments, OUTCOME_CATEGORIES } from "@/lib/stats/judgments/judgments";

/**
 * All that agreement among interchangeable raters depends on: how many units show which pattern of answers. A pattern is the
 * number of ratings in each category; 3 raters and 4 categories have only 20, so estimates and bootstraps cost patterns, not votes.
 */
export interface RatingPatterns {
  categories: number;
  /** patterns × categories, row-major: ratings of a unit in each category. */
  counts: Uint32Array;
  /** Units that show each pattern; fractional under resampling. */
  multiplicity: Float64Array;
  /** Different raters behind all ratings. */
  raters: number;
  /** Units by cluster: cluster c holds the units `unitPattern[clusterStart[c]] … unitPattern[clusterStart[c + 1] − 1]`. */
  unitPattern: Uint32Array;
  clusterStart: Uint32Array;
}

/** Rows are ratings: the unit, the cluster (prompt) of the unit, the rater, and a category from 0. */
export interface RatingRows {
  unit: Uint32Array;
  cluster: Uint32Array;
  rater: Uint32Array;
  category: Uint8Array;
  categories: number;
}

export function ratingPatterns({ unit, cluster, rater, category, categories }: RatingRows): RatingPatterns {
  const size = 1 + unit.reduce((most, index) => Math.max(most, index), -1);
  const table = new Uint32Array(size * categories);
  const clusterOf = new Uint32Array(size);
  for (let row = 0; row < unit.length; row++) {
    table[unit[row] * categories + category[row]]++;
    clusterOf[unit[row]] = cluster[row];
  }
  const rated: { key: string; cluster: number }[] = [];
  for (let index = 0; index < size; index++) {
    const counts = table.subarray(index * categories, (index + 1) * categories);
    if (counts.some((count) => count > 0)) rated.push({ key: counts.join(), cluster: clusterOf[index] });
  }
  // Numbered in a fixed order, so that neither the order of rows nor that of units can show in a bootstrap.
  const keys = [...new Set(rated.map(({ key }) => key))].sort();
  const numbers = new Map(keys.map((key, number) => [key, number]));
  rated.sort((left, right) => left.cluster - right.cluster);
  const unitPattern = Uint32Array.from(rated, ({ key }) => numbers.get(key) ?? 0);
  const multiplicity = new Float64Array(keys.length);
  for (const pattern of unitPattern) multiplicity[pattern]++;
  const starts = rated.flatMap((row, i) => (i === 0 || row.cluster !== rated[i - 1].cluster ? [i] : []));
  return {
    categories,
    counts: Uint32Array.from(keys.flatMap((key) => key.split(",").map(Number))),
    multiplicity,
    raters: new Set(rater).size,
    unitPattern,
    clusterStart: Uint32Array.from([...starts, rated.length]),
  };
}

/** Patterns of a comparison's outcomes: categories are the outcome codes. */
export function outcomePatterns({ unit, cluster, rater, outcome }: Judgments): RatingPatterns {
  return ratingPatterns({ unit, cluster, rater, category: outcome, categories: OUTCOME_CATEGORIES });
}
