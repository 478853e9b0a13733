import { expect, test } from "vitest";
import { definedValue } from "@/lib/stats/laws/laws";
import { seededRng } from "@/lib/stats/random/rng";
import { bootstrapSums } from "./bootstrap-sums";
import { kindsOf, normalSums, poissonSums } from "./resampled-sums";

/** Per prompt: votes, hits, misses (which depend on the two), and a count that is always 0. */
function prompts(size: number): Float64Array[] {
  const rng = seededRng(3);
  return Array.from({ length: size }, () => {
    const votes = 1 + rng.int(30);
    const hits = Array.from({ length: votes }, () => +(rng.float() < 0.7)).reduce((sum, hit) => sum + hit, 0);
    return Float64Array.of(votes, hits, votes - hits, 0);
  });
}

const share = (sums: Float64Array) => (sums[0] === 0 ? null : sums[1] / sums[0]);

test("normal sums have the mean and spread of Poisson-weighted ones, and keep what adds up", () => {
  const kinds = kindsOf(prompts(300));
  const [exact, near] = [poissonSums, normalSums].map((resample) => {
    const draw = resample(kinds, seededRng(1));
    const shares = Array.from({ length: 4000 }, () => {
      const sums = draw();
      expect(sums[1] + sums[2]).toBeCloseTo(sums[0], 6);
      expect(sums[3]).toBe(0);
      return share(sums) as number;
    });
    const mean = shares.reduce((sum, value) => sum + value, 0) / shares.length;
    return { mean, spread: Math.sqrt(shares.reduce((sum, value) => sum + (value - mean) ** 2, 0) / shares.length) };
  });
  expect(near.mean).toBeCloseTo(exact.mean, 3);
  expect(Math.abs(near.spread / exact.spread - 1)).toBeLessThan(0.06);
});

test("the spread over prompts is the clustered standard error", () => {
  const clusters = prompts(400);
  const [n, hits] = clusters.reduce(([votes, all], sums) => [votes + sums[0], all + sums[1]], [0, 0]);
  const variance = clusters.reduce((sum, [votes, all]) => sum + (all - (votes * hits) / n) ** 2, 0) / n ** 2;
  const [interval] = bootstrapSums(clusters, [share], seededRng(2));
  const { low, high } = definedValue(interval);
  expect(Math.abs((high - low) / (2 * 1.96 * Math.sqrt(variance)) - 1)).toBeLessThan(0.08);
});

test("thousands of kinds of prompts give the same interval as their normal limit", () => {
  const clusters = prompts(2500).map((sums, index) => Float64Array.of(...sums.subarray(0, 3), index));
  const [n, hits] = clusters.reduce(([votes, all], sums) => [votes + sums[0], all + sums[1]], [0, 0]);
  const variance = clusters.reduce((sum, [votes, all]) => sum + (all - (votes * hits) / n) ** 2, 0) / n ** 2;
  const { low, high } = definedValue(bootstrapSums(clusters, [share], seededRng(2))[0]);
  expect(Math.abs((high - low) / (2 * 1.96 * Math.sqrt(variance)) - 1)).toBeLessThan(0.08);
});

test("no prompts, few prompts, equal prompts and a measure that is never defined have reasons", () => {
  const of = (clusters: Float64Array[], measure: typeof share = share) =>
    bootstrapSums(clusters, [measure], seededRng(1))[0];
  expect(of([])).toMatchObject({ reason: "no_common_items" });
  expect(of(prompts(4))).toMatchObject({ reason: "too_few_clusters" });
  expect(of(Array.from({ length: 9 }, () => Float64Array.of(2, 1)))).toMatchObject({ reason: "no_variation" });
  expect(of(prompts(9), () => null)).toMatchObject({ reason: "no_variation" });
});
