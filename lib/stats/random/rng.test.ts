import { expect, test } from "vitest";
import { seededRng } from "./rng";

const draws = (seed: number) => {
  const rng = seededRng(seed);
  return Array.from({ length: 50 }, () => rng.float());
};

test("the same seed gives the same stream, another seed another", () => {
  expect(draws(7)).toEqual(draws(7));
  expect(draws(7)).not.toEqual(draws(8));
});

test("floats fill [0, 1) evenly", () => {
  const rng = seededRng(1);
  const bins = new Uint32Array(10);
  for (let i = 0; i < 100_000; i++) bins[Math.floor(rng.float() * 10)]++;
  for (const count of bins) expect(Math.abs(count - 10_000)).toBeLessThan(500);
});

test("integers reach every value below the bound and no other", () => {
  const rng = seededRng(2);
  const seen = new Set(Array.from({ length: 500 }, () => rng.int(6)));
  expect([...seen].sort()).toEqual([0, 1, 2, 3, 4, 5]);
});

test("32 random bits are never negative, and each is set half of the time", () => {
  const rng = seededRng(3);
  const set = new Uint32Array(32);
  for (let i = 0; i < 20_000; i++) {
    const bits = rng.bits();
    expect(bits).toBeGreaterThanOrEqual(0);
    for (let bit = 0; bit < 32; bit++) set[bit] += (bits >>> bit) & 1;
  }
  for (const count of set) expect(Math.abs(count - 10_000)).toBeLessThan(400);
});
