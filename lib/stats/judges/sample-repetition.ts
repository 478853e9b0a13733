import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { SIDE_A_LEFT, SIDE_B_LEFT } from "@/lib/stats/judgments/judgments";
import type { Rng } from "@/lib/stats/random/rng";
import { type BootstrapOptions, bootstrapSums, type ClusterSums, sumsOf } from "./bootstrap-sums";
import { VERDICT_CATEGORIES, type Verdicts } from "./verdicts";

/**
 * How often a judge repeats itself when asked the same again: the share of equal pairs among the samples of one comparison in one displayed order,
 * averaged over those with two or more samples, which n counts. An unparsable reply equals only another one. The interval is a bootstrap over prompts.
 * Source of the share: Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., ch. 2.
 */
export function sampleRepetition(
  verdicts: Verdicts,
  rng: Rng,
  options: BootstrapOptions = {},
): Estimate<{ rate: number; interval: Estimate<Interval> }> {
  const clusters = equalPairSums(verdicts);
  const [n, shares] = sumsOf(clusters, 2);
  if (n === 0) return undefinedFor(verdicts.length === 0 ? "no_judgments" : "no_repeats", 0);
  const [interval] = bootstrapSums(clusters, [([units, sum]) => (units === 0 ? null : sum / units)], rng, options);
  return { ok: true, value: { rate: shares / n, interval }, n, method: "equal pairs of samples" };
}

/** Per prompt: comparisons in one order with two or more samples, and the sum of their shares of equal pairs. */
function equalPairSums({ length, unit, cluster, displayedSide, outcome }: Verdicts): ClusterSums {
  const counts = new Map<number, { cluster: number; samples: Uint32Array }>();
  for (let row = 0; row < length; row++) {
    const side = displayedSide[row];
    const key = unit[row] * 3 + (side === SIDE_A_LEFT ? 0 : side === SIDE_B_LEFT ? 1 : 2);
    const entry = counts.get(key) ?? { cluster: cluster[row], samples: new Uint32Array(VERDICT_CATEGORIES) };
    entry.samples[outcome[row]]++;
    counts.set(key, entry);
  }
  const sums = new Map<number, Float64Array>();
  for (const entry of counts.values()) {
    const size = entry.samples.reduce((total, count) => total + count, 0);
    if (size < 2) continue;
    const equal = entry.samples.reduce((total, count) => total + count * (count - 1), 0);
    const sum = sums.get(entry.cluster) ?? new Float64Array(2);
    sum[0]++;
    sum[1] += equal / (size * (size - 1));
    sums.set(entry.cluster, sum);
  }
  return [...sums.values()];
}
