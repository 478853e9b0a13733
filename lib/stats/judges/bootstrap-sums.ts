import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { quantileOfSorted } from "@/lib/stats/numerics/quantile";
import { poissonSampler } from "@/lib/stats/random/poisson-sampler";
import type { Rng } from "@/lib/stats/random/rng";

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

/**
 * Percentile intervals of measures that depend on the data through sums over prompts, all from the same resampled prompts; n counts prompts. A round
 * gives each prompt a Poisson(1) weight; prompts with the same sums share one draw, so that a round costs kinds of prompts.
 * A measure undefined in more than half of the rounds, or equal in all of them, has no interval. Sources: Efron (1979), Annals of Statistics 7, 1–26; Hanley, MacGibbon (2006), Comput. Methods Programs Biomed. 83, 57–62.
 */
export function bootstrapSums(
  clusters: ClusterSums,
  measures: SumMeasure[],
  rng: Rng,
  { level = 0.95, rounds = 2000 }: BootstrapOptions = {},
): Estimate<Interval>[] {
  const n = clusters.length;
  if (n < FEWEST_CLUSTERS) return measures.map(() => undefinedFor(n === 0 ? "no_common_items" : "too_few_clusters", n));
  const kinds = kindsOf(clusters).map(({ entries, count }) => ({ entries, draw: poissonSampler(count, rng) }));
  const drawn: number[][] = measures.map(() => []);
  const sums = new Float64Array(clusters[0].length);
  for (let round = 0; round < rounds; round++) {
    sums.fill(0);
    for (const { entries, draw } of kinds) {
      const weight = draw();
      for (const [entry, value] of entries) sums[entry] += weight * value;
    }
    measures.forEach((measure, i) => {
      const value = measure(sums);
      if (value !== null) drawn[i].push(value);
    });
  }
  return drawn.map((values) => percentiles(values, rounds, n, level));
}

/** Different clusters and how many there are of each, in an order that does not depend on how clusters are numbered; only entries that are not 0. */
function kindsOf(clusters: ClusterSums): { entries: [number, number][]; count: number }[] {
  const kinds = new Map<string, { sums: Float64Array; count: number }>();
  for (const sums of clusters) {
    const key = sums.join();
    const kind = kinds.get(key) ?? { sums, count: 0 };
    kind.count++;
    kinds.set(key, kind);
  }
  const sorted = [...kinds].sort(([left], [right]) => (left < right ? -1 : 1));
  return sorted.map(([, { sums, count }]) => ({
    count,
    entries: [...sums.entries()].filter(([, value]) => value !== 0),
  }));
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
