import { expect, test } from "vitest";
import { poissonSampler } from "./poisson-sampler";
import { seededRng } from "./rng";

test.each([1, 3, 40, 5000])("draws with mean %d have this mean and this variance", (mean) => {
  const draw = poissonSampler(mean, seededRng(5));
  const values = Array.from({ length: 40_000 }, draw);
  const average = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - average) ** 2, 0) / values.length;
  expect(Math.abs(average - mean)).toBeLessThan(5 * Math.sqrt(mean / values.length));
  expect(Math.abs(variance / mean - 1)).toBeLessThan(0.05);
});

test("with mean 1, zero comes up in 1/e of the draws", () => {
  const draw = poissonSampler(1, seededRng(6));
  const zeros = Array.from({ length: 40_000 }, draw).filter((value) => value === 0).length;
  expect(Math.abs(zeros / 40_000 - Math.exp(-1))).toBeLessThan(0.01);
});
