import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { quantileOfSorted } from "@/lib/stats/numerics/quantile";
import type { Rng } from "@/lib/stats/random/rng";
import { kindsOf, normalSums, poissonSums } from "./resampled-sums";

/** Per cluster (prompt) the sums that a measure is made of; all of one length. */
export type ClusterSums = Float64Array[];

/** A measure of summed counts; null where they do not define it. */
export type SumMeasure = (sums: Float64Array) => number | null;

export interface BootstrapOptions {
  level?: number;
  rounds?: number;
}

/** Fewer prompts than this give no idea of how prompts vary. */
const FEWEST_CLUSTERS = 5;
/** With so many kinds of prompts their weighted sum is normal to well below the noise of 2,000 rounds. */
const MANY_KINDS = 2000;

/**
 * Percentile intervals of measures that depend on the data through sums over prompts, all from the same resampled prompts; n counts prompts. A round
 * gives each prompt a Poisson(1) weight; prompts with the same sums share one draw, so that a round costs kinds of prompts.
 * From 2,000 kinds on, sums are drawn from the normal distribution that they tend to. A measure undefined in more than half of the rounds, or equal in all of them, has no interval. Sources: Efron (1979), Annals of Statistics 7, 1–26; Hanley, MacGibbon (2006), Comput. Methods Programs Biomed. 83, 57–62.
 */
export function bootstrapSums(
  clusters: ClusterSums,
  measures: SumMeasure[],
  rng: Rng,
  { level = 0.95, rounds = 2000 }: BootstrapOptions = {},
): Estimate<Interval>[] {
  const n = clusters.length;
  if (n < FEWEST_CLUSTERS) return measures.map(() => undefinedFor(n === 0 ? "no_common_items" : "too_few_clusters", n));
  const kinds = kindsOf(clusters);
  const draw = kinds.length > MANY_KINDS ? normalSums(kinds, rng) : poissonSums(kinds, rng);
  const drawn: number[][] = measures.map(() => []);
  for (let round = 0; round < rounds; round++) {
    const sums = draw();
    measures.forEach((measure, i) => {
      const value = measure(sums);
      if (value !== null) drawn[i].push(value);
    });
  }
  return drawn.map((values) => percentiles(values, rounds, n, level));
}

function percentiles(values: number[], rounds: number, n: number, level: number): Estimate<Interval> {
  const sorted = Float64Array.from(values).sort();
  if (sorted.length <= rounds / 2 || sorted[0] === sorted[sorted.length - 1]) return undefinedFor("no_variation", n);
  const low = quantileOfSorted(sorted, (1 - level) / 2);
  const high = quantileOfSorted(sorted, (1 + level) / 2);
  return { ok: true, value: { low, high, level }, n, method: "bootstrap over prompts" };
}

/** The sums over all clusters. */
export function sumsOf(clusters: ClusterSums, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (const cluster of clusters) for (let entry = 0; entry < size; entry++) sums[entry] += cluster[entry];
  return sums;
}
