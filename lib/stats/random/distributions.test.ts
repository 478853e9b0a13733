import { expect, test } from "vitest";
import { chiSquareSampler } from "./chi-square";
import { chunkSeed } from "./chunk-seed";
import { seededRng } from "./rng";
import { standardNormalSampler } from "./standard-normal";

const moments = (draw: () => number, times = 40_000) => {
  const values = Array.from({ length: times }, draw);
  const mean = values.reduce((sum, value) => sum + value, 0) / times;
  return { mean, variance: values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / times, values };
};

test("standard normal draws have mean 0, variance 1 and 4.55 % beyond 2", () => {
  const { mean, variance, values } = moments(standardNormalSampler(seededRng(4)));
  expect(Math.abs(mean)).toBeLessThan(0.025);
  expect(Math.abs(variance - 1)).toBeLessThan(0.04);
  expect(Math.abs(values.filter((value) => Math.abs(value) > 2).length / 40_000 - 0.0455)).toBeLessThan(0.005);
});

test.each([1, 2, 4, 39])("chi-squared draws with %d degrees of freedom have this mean and twice the variance", (df) => {
  const { mean, variance } = moments(chiSquareSampler(df, seededRng(9)));
  expect(Math.abs(mean - df)).toBeLessThan(5 * Math.sqrt((2 * df) / 40_000));
  expect(Math.abs(variance / (2 * df) - 1)).toBeLessThan(0.1);
});

test("chunks of neighbouring seeds and numbers share no seed", () => {
  const seeds = Array.from({ length: 200 * 200 }, (_, at) => chunkSeed(Math.floor(at / 200), at % 200));
  expect(new Set(seeds).size).toBeGreaterThan(seeds.length - 3);
  expect(seeds.every(Number.isInteger)).toBe(true);
});
