import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { agreementGap } from "./agreement-gap";
import type { RatingPatterns } from "./rating-patterns";

export interface AlphaOptions {
  /** Nominal: equal or not. Ordinal: by rank, categories in their order. Interval: by squared distance of `values`. */
  metric: "nominal" | "ordinal" | "interval";
  /** What each category stands for on an interval scale; default 0, 1, 2 … */
  values?: number[];
  /** Only the categories before this one; ratings in others count as missing. */
  categories?: number;
}

/**
 * Krippendorff's alpha = 1 − observed / expected disagreement, missing ratings allowed; n counts ratings on units with two or more.
 * With coincidences o_ck, marginals n_c and distance δ²: 1 − (n − 1) Σ o_ck δ²_ck / Σ n_c n_k δ²_ck. One category only: "no_variation".
 * Source: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability.
 */
export function krippendorffAlpha(ratings: RatingPatterns, options: AlphaOptions): Estimate<number> {
  const categories = options.categories ?? ratings.categories;
  const { marginals, coincidences } = coincidencesOf(ratings, categories);
  const n = marginals.reduce((sum, marginal) => sum + marginal, 0);
  if (n < 2) return undefinedFor(agreementGap(ratings), 0);
  let [observed, expected] = [0, 0];
  for (let c = 0; c < categories; c++) {
    for (let k = 0; k < c; k++) {
      const distance = squaredDistance(options, marginals, k, c);
      observed += coincidences[c * categories + k] * distance;
      expected += marginals[c] * marginals[k] * distance;
    }
  }
  if (expected === 0) return undefinedFor("no_variation", n);
  const value = 1 - ((n - 1) * observed) / expected;
  return { ok: true, value, n, method: `Krippendorff's alpha, ${options.metric}` };
}

/** n_c, and o_ck below the diagonal (k < c): pairs of ratings within units, each unit of m ratings weighted 1/(m − 1). */
function coincidencesOf({ counts, multiplicity, categories: width }: RatingPatterns, categories: number) {
  const marginals = new Float64Array(categories);
  const coincidences = new Float64Array(categories * categories);
  for (let pattern = 0; pattern < multiplicity.length; pattern++) {
    const units = multiplicity[pattern];
    const from = pattern * width;
    let size = 0;
    for (let c = 0; c < categories; c++) size += counts[from + c];
    if (size < 2 || units === 0) continue;
    for (let c = 0; c < categories; c++) {
      marginals[c] += units * counts[from + c];
      const weight = (units * counts[from + c]) / (size - 1);
      if (weight > 0) for (let k = 0; k < c; k++) coincidences[c * categories + k] += weight * counts[from + k];
    }
  }
  return { marginals, coincidences };
}

function squaredDistance({ metric, values }: AlphaOptions, marginals: Float64Array, low: number, high: number): number {
  if (metric === "nominal") return 1;
  if (metric === "interval") return values ? (values[high] - values[low]) ** 2 : (high - low) ** 2;
  let between = (marginals[low] + marginals[high]) / 2;
  for (let category = low + 1; category < high; category++) between += marginals[category];
  return between * between;
}
