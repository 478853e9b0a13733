import fc from "fast-check";
import { expect, test } from "vitest";
import { axisBetween, axisFromZero, place } from "./plot-axis";

test("an axis from zero holds its largest value, and its ticks lie on it", () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 1e6, noNaN: true }), (most) => {
      const axis = axisFromZero("", most, String);
      expect(axis.high).toBeGreaterThanOrEqual(most);
      for (const { at } of axis.ticks) {
        expect(place(axis)(at)).toBeGreaterThanOrEqual(0);
        expect(place(axis)(at)).toBeLessThanOrEqual(1);
      }
    }),
  );
});

test("an axis of counts has whole ticks between its ends", () => {
  const { ticks, low, high } = axisBetween("", 1, 37, String);
  expect([low, high]).toEqual([1, 37]);
  expect(ticks.map(({ at }) => at)).toEqual([10, 20, 30]);
  expect(axisBetween("", 3, 3, String).high).toBe(4);
});
