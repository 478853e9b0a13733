import gammaln from "@stdlib/math-base-special-gammaln";
import chiSquareCdf from "@stdlib/stats-base-dists-chisquare-cdf";
import { expect, test } from "vitest";
import { multinomialSampler } from "./multinomial-sampler";
import { seededRng } from "./rng";

const draws = (counts: number[], times: number, seed = 1) => {
  const draw = multinomialSampler(Float64Array.from(counts));
  const rng = seededRng(seed);
  return Array.from({ length: times }, () => {
    const into = new Float64Array(counts.length);
    draw(rng, into);
    return into;
  });
};

test("every table has the total, and an empty cell stays empty", () => {
  for (const table of draws([0, 3, 500, 40_000, 1, 0], 300)) {
    expect(table.reduce((sum, count) => sum + count, 0)).toBe(40_504);
    expect([table[0], table[5]]).toEqual([0, 0]);
    expect(table.every((count) => count >= 0 && Number.isInteger(count))).toBe(true);
  }
  expect([...draws([0, 0], 1)[0]]).toEqual([0, 0]);
  expect([...draws([7], 1)[0]]).toEqual([7]);
});

test("cells have the mean, variance and covariance of a multinomial", () => {
  const [counts, times, n] = [[20, 300, 680], 20_000, 1000];
  const tables = draws(counts, times);
  const mean = counts.map((_, i) => tables.reduce((sum, table) => sum + table[i], 0) / times);
  counts.forEach((count, i) => {
    expect(Math.abs(mean[i] - count)).toBeLessThan(5 * Math.sqrt((count * (1 - count / n)) / times));
    counts.forEach((other, j) => {
      const moment = tables.reduce((sum, table) => sum + (table[i] - mean[i]) * (table[j] - mean[j]), 0) / times;
      const wanted = i === j ? count * (1 - count / n) : (-count * other) / n;
      expect(Math.abs(moment - wanted)).toBeLessThan(0.06 * Math.sqrt(count * other));
    });
  });
});

// A cell of a multinomial is binomial: small means go by inversion, large ones by rejection, the rest vote by vote.
test.each([
  [3, 400],
  [9, 12],
  [60, 900],
])("a cell of %d beside %d is binomial", (count, other) => {
  const [n, times] = [count + other, 40_000];
  const logMass = (k: number) =>
    gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1) + k * Math.log(count / n) + (n - k) * Math.log(other / n);
  const seen = new Float64Array(n + 1);
  for (const table of draws([count, other], times, 3)) seen[table[0]]++;
  let [statistic, bins, rest, restSeen] = [0, 0, times, times];
  for (let k = 0; k <= n; k++) {
    const expected = times * Math.exp(logMass(k));
    if (expected < 20) continue;
    statistic += (seen[k] - expected) ** 2 / expected;
    bins++;
    rest -= expected;
    restSeen -= seen[k];
  }
  if (rest > 1) statistic += (restSeen - rest) ** 2 / rest;
  expect(1 - chiSquareCdf(statistic, bins)).toBeGreaterThan(1e-3);
});

test("counts beyond any table cost no more", () => {
  const [table] = draws([1e12, 3e12], 1);
  expect(Math.abs(table[0] - 1e12)).toBeLessThan(1e7);
});
