import { undefinedFor } from "@/lib/stats/estimate";
import type { AgreementMeasure, CategoryChoice } from "./agreement-measure";
import { coincidences, marginalsOf } from "./coincidences";

export interface AlphaOptions extends CategoryChoice {
  /**
   * Nominal: equal or not. Ordinal: by rank, categories in their order. Interval: by squared distance of `values`. Ratio: by squared
   * distance over squared sum, for values from a true zero on.
   */
  metric: "nominal" | "ordinal" | "interval" | "ratio";
  /** What each of the categories stands for on an interval or ratio scale; default 0, 1, 2 … */
  values?: readonly number[];
}

/**
 * Krippendorff's alpha = 1 − observed / expected disagreement, missing ratings allowed; n counts ratings on units with two or more.
 * With coincidences o_ck, marginals n_c and distance δ²: 1 − (n − 1) Σ o_ck δ²_ck / Σ n_c n_k δ²_ck. One category only: "no_variation".
 * "Both bad" counts where `categories` names it; on an ordered scale it has no place.
 * Source: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability.
 */
export function krippendorffAlpha(options: AlphaOptions): AgreementMeasure {
  const size = options.categories.length;
  return {
    sums: coincidences(options.categories),
    estimate(triangle) {
      const marginals = marginalsOf(triangle, size);
      // Whole in a sample; the sums of weights 1/(m − 1) miss it by rounding.
      const n = Math.round(marginals.reduce((sum, marginal) => sum + marginal, 0));
      if (n < 2) return undefinedFor("no_overlap", 0);
      let [observed, expected] = [0, 0];
      for (let c = 0, at = 0; c < size; at += ++c) {
        for (let k = 0; k < c; k++) {
          const distance = squaredDistance(options, marginals, k, c);
          observed += triangle[at + k] * distance;
          expected += marginals[c] * marginals[k] * distance;
        }
      }
      if (!(expected > 0)) return undefinedFor("no_variation", n);
      const value = 1 - ((n - 1) * observed) / expected;
      return { ok: true, value, n, method: `Krippendorff's alpha, ${options.metric}` };
    },
  };
}

function squaredDistance({ metric, values }: AlphaOptions, marginals: Float64Array, low: number, high: number): number {
  if (metric === "nominal") return 1;
  const [x, y] = values ? [values[low], values[high]] : [low, high];
  if (metric === "interval") return (x - y) ** 2;
  if (metric === "ratio") return x === y ? 0 : ((x - y) / (Math.abs(x) + Math.abs(y))) ** 2;
  let between = (marginals[low] + marginals[high]) / 2;
  for (let category = low + 1; category < high; category++) between += marginals[category];
  return between * between;
}
