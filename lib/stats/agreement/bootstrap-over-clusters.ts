import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { quantileOfSorted } from "@/lib/stats/numerics/quantile";
import { poissonSampler } from "@/lib/stats/random/poisson-sampler";
import type { Rng } from "@/lib/stats/random/rng";
import type { RatingPatterns } from "./rating-patterns";

export interface BootstrapOptions {
  level?: number;
  rounds?: number;
}

/** Fewer prompts than this give no idea of how prompts vary. */
const FEWEST_CLUSTERS = 5;

/**
 * Percentile intervals of agreement measures, all from the same resampled prompts; n counts the clusters (prompts). A round gives each
 * cluster a Poisson(1) weight; clusters with the same patterns share one draw of their summed weight, so that a round costs
 * kinds of clusters. A measure undefined in more than half of the rounds, or equal in all of them, has no interval.
 * Sources: Efron (1979), Annals of Statistics 7, 1–26; Poisson weights: Hanley, MacGibbon (2006), Comput. Methods Programs Biomed. 83, 57–62.
 */
export function bootstrapOverClusters(
  ratings: RatingPatterns,
  measures: ((ratings: RatingPatterns) => Estimate<number>)[],
  rng: Rng,
  { level = 0.95, rounds = 2000 }: BootstrapOptions = {},
): Estimate<Interval>[] {
  const clusters = ratings.clusterStart.length - 1;
  if (clusters < FEWEST_CLUSTERS) {
    return measures.map(() => undefinedFor(clusters < 1 ? "no_judgments" : "too_few_clusters", Math.max(0, clusters)));
  }
  const kinds = clusterKinds(ratings).map(({ patterns, count }) => ({ patterns, draw: poissonSampler(count, rng) }));
  const values: number[][] = measures.map(() => []);
  const resampled = { ...ratings, multiplicity: new Float64Array(ratings.multiplicity.length) };
  for (let round = 0; round < rounds; round++) {
    resampled.multiplicity.fill(0);
    for (const { patterns, draw } of kinds) {
      const weight = draw();
      for (const pattern of patterns) resampled.multiplicity[pattern] += weight;
    }
    measures.forEach((measure, i) => {
      const estimate = measure(resampled);
      if (estimate.ok) values[i].push(estimate.value);
    });
  }
  return values.map((drawn) => percentileInterval(drawn, rounds, clusters, level));
}

/** Clusters grouped by the patterns they hold, in an order that does not depend on how clusters are numbered. */
function clusterKinds({ clusterStart, unitPattern }: RatingPatterns): { patterns: Uint32Array; count: number }[] {
  const kinds = new Map<string, { patterns: Uint32Array; count: number }>();
  for (let cluster = 0; cluster + 1 < clusterStart.length; cluster++) {
    const patterns = unitPattern.slice(clusterStart[cluster], clusterStart[cluster + 1]).sort();
    const key = patterns.join();
    const kind = kinds.get(key) ?? { patterns, count: 0 };
    kind.count++;
    kinds.set(key, kind);
  }
  return [...kinds].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, kind]) => kind);
}

function percentileInterval(drawn: number[], rounds: number, clusters: number, level: number): Estimate<Interval> {
  const sorted = Float64Array.from(drawn).sort();
  if (sorted.length <= rounds / 2) return undefinedFor("no_variation", clusters);
  const low = quantileOfSorted(sorted, (1 - level) / 2);
  const high = quantileOfSorted(sorted, (1 + level) / 2);
  if (sorted[0] === sorted[sorted.length - 1]) return undefinedFor("no_variation", clusters);
  return { ok: true, value: { low, high, level }, n: clusters, method: "bootstrap over prompts" };
}
