import { expect, test } from "vitest";
import { quantileOfSorted } from "./quantile";

test("quantiles lie on straight lines between the sorted values", () => {
  expect(quantileOfSorted([1, 2, 4], 0)).toBe(1);
  expect(quantileOfSorted([1, 2, 4], 0.5)).toBe(2);
  expect(quantileOfSorted([1, 2, 4], 0.75)).toBe(3);
  expect(quantileOfSorted([1, 2, 4], 1)).toBe(4);
  expect(quantileOfSorted([7], 0.3)).toBe(7);
});
