import { expect, test } from "vitest";
import { bestRelabelling } from "./best-relabelling";

test("exchanged classes get the names that their votes give them", () => {
  expect(bestRelabelling(Float64Array.of(9, 1, 2, 8), 2)).toEqual([0, 1]);
  expect(bestRelabelling(Float64Array.of(1, 9, 8, 2), 2)).toEqual([1, 0]);
  expect(bestRelabelling(Float64Array.of(0, 9, 0, 0, 0, 9, 9, 0, 0), 3)).toEqual([1, 2, 0]);
});

test("names change only where votes gain", () => {
  expect(bestRelabelling(Float64Array.of(5, 5, 5, 5), 2)).toEqual([0, 1]);
});

test("with a mirror a and b stay each other's image", () => {
  const mirror = [2, 1, 0];
  expect(bestRelabelling(Float64Array.of(0, 9, 0, 0, 0, 9, 9, 0, 0), 3, mirror)).toEqual([2, 1, 0]);
  expect(bestRelabelling(Float64Array.of(0, 0, 9, 0, 9, 0, 9, 0, 0), 3, mirror)).toEqual([2, 1, 0]);
});
