import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { quantileOfSorted } from "@/lib/stats/numerics/quantile";
import { poissonSampler } from "@/lib/stats/random/poisson-sampler";
import type { Rng } from "@/lib/stats/random/rng";
import type { AgreementMeasure, UnitSums } from "./agreement-measure";
import { type ClusterKinds, clusterKinds } from "./cluster-kinds";
import type { RatingTable } from "./rating-table";

export interface BootstrapOptions {
  level?: number;
  rounds?: number;
}

/** Fewer prompts than this give no idea of how prompts vary. */
const FEWEST_CLUSTERS = 5;

const BLOCK = 16;

/**
 * Percentile intervals of agreement measures, all from the same resampled prompts; n counts the clusters (prompts). A round gives each
 * cluster a Poisson(1) weight; clusters with the same ratings share one draw of their summed weight, so that a round costs
 * kinds of clusters. A measure undefined in more than half of the rounds, or equal in all of them, has no interval.
 * Sources: Efron (1979), Annals of Statistics 7, 1–26; Poisson weights: Hanley, MacGibbon (2006), Comput. Methods Programs Biomed. 83, 57–62.
 */
export function bootstrapOverClusters(
  table: RatingTable,
  measures: AgreementMeasure[],
  rng: Rng,
  { level = 0.95, rounds = 2000 }: BootstrapOptions = {},
): Estimate<Interval>[] {
  const found = clusterKinds(table);
  const { clusters } = found;
  if (clusters < FEWEST_CLUSTERS) {
    return measures.map(() => undefinedFor(clusters < 1 ? "no_judgments" : "too_few_clusters", clusters));
  }
  const definitions = [...new Map(measures.map(({ sums }) => [sums.key, sums])).values()];
  const sums = sumsOfKinds(found, table.columns, definitions);
  const values = measures.map(() => new Float64Array(rounds));
  const drawn = measures.map(() => 0);
  const resample = resampler(sums, rng);
  for (let round = 0; round < rounds; round += BLOCK) {
    const totals = resample();
    for (let i = 0; i < Math.min(BLOCK, rounds - round); i++) {
      for (let m = 0; m < measures.length; m++) {
        const { key, width } = measures[m].sums;
        const from = i * sums.width + sums.start[key];
        const estimate = measures[m].estimate(totals.subarray(from, from + width));
        if (estimate.ok) values[m][drawn[m]++] = estimate.value;
      }
    }
  }
  return values.map((all, i) => percentileInterval(all.subarray(0, drawn[i]), rounds, clusters, level));
}

interface KindSums {
  /** kinds × width, a multiple of 4: the sums of one cluster of each kind; kinds that add to no sum are left out. */
  rows: Float64Array;
  width: number;
  /** Clusters of each kind. */
  counts: number[];
  /** Where the sums with this key begin within a row. */
  start: Record<string, number>;
}

function sumsOfKinds({ patterns, kinds }: ClusterKinds, columns: number, definitions: UnitSums[]): KindSums {
  const start: Record<string, number> = {};
  let width = 0;
  for (const { key, width: own } of definitions) [start[key], width] = [width, width + own];
  width = 4 * Math.ceil(width / 4);
  const rows = new Float64Array(kinds.length * width);
  const counts: number[] = [];
  for (const { patterns: held, clusters } of kinds) {
    const row = rows.subarray(counts.length * width, (counts.length + 1) * width).fill(0);
    for (const { key, width: own, add } of definitions) {
      const part = row.subarray(start[key], start[key] + own);
      for (const pattern of held) add(patterns, pattern * columns, part);
    }
    if (row.some((sum) => sum !== 0)) counts.push(clusters);
  }
  return { rows, width, counts, start };
}

/** Sums of BLOCK resamples at a time, so that a row is read once for all of them. */
function resampler({ rows, width, counts }: KindSums, rng: Rng): () => Float64Array {
  const samplers = new Map([...new Set(counts)].map((count) => [count, poissonSampler(count, rng)]));
  const draws = counts.flatMap((count) => samplers.get(count) ?? []);
  const totals = new Float64Array(BLOCK * width);
  const weights = new Float64Array(BLOCK);
  return () => {
    totals.fill(0);
    for (let kind = 0; kind < draws.length; kind++) {
      const draw = draws[kind];
      for (let i = 0; i < BLOCK; i++) weights[i] = draw();
      addWeighted(totals, weights, rows, kind * width, width);
    }
    return totals;
  };
}

/** Four at a time: the loop all the work is in, twice as fast so. */
function addWeighted(totals: Float64Array, weights: Float64Array, rows: Float64Array, from: number, width: number) {
  for (let block = 0, to = 0; block < BLOCK; block++, to += width) {
    const weight = weights[block];
    if (weight === 0) continue;
    for (let i = 0; i < width; i += 4) {
      totals[to + i] += weight * rows[from + i];
      totals[to + i + 1] += weight * rows[from + i + 1];
      totals[to + i + 2] += weight * rows[from + i + 2];
      totals[to + i + 3] += weight * rows[from + i + 3];
    }
  }
}

function percentileInterval(values: Float64Array, rounds: number, clusters: number, level: number): Estimate<Interval> {
  const sorted = values.sort();
  if (sorted.length <= rounds / 2 || sorted[0] === sorted[sorted.length - 1])
    return undefinedFor("no_variation", clusters);
  const low = quantileOfSorted(sorted, (1 - level) / 2);
  const high = quantileOfSorted(sorted, (1 + level) / 2);
  return { ok: true, value: { low, high, level }, n: clusters, method: "bootstrap over prompts" };
}
