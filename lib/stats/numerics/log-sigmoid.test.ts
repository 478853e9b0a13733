import { expect, test } from "vitest";
import { logSigmoid } from "./log-sigmoid";

test("it is the logarithm of a chance where that can be computed, and a straight line where it cannot", () => {
  for (const x of [-30, -1, 0, 0.5, 8]) expect(logSigmoid(x)).toBeCloseTo(Math.log(1 / (1 + Math.exp(-x))), 12);
  expect(logSigmoid(-1e4)).toBe(-1e4);
  expect(logSigmoid(1e4)).toBeCloseTo(0, 15);
});

test("the logarithms of a chance and of its rest differ by the log-odds", () => {
  for (const x of [-700, -3, 0.1, 40]) expect(logSigmoid(x) - logSigmoid(-x)).toBeCloseTo(x, 12);
});
