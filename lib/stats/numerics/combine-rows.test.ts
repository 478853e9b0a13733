import fc from "fast-check";
import { expect, test } from "vitest";
import { combineRows } from "./combine-rows";

const entries = (length: number) =>
  fc.array(fc.integer({ min: -99, max: 99 }), { minLength: length, maxLength: length });

test("each entry is the weighted sum of its column, whatever the sizes", () => {
  const sized = fc
    .record({ rows: fc.integer({ min: 0, max: 11 }), width: fc.integer({ min: 0, max: 9 }) })
    .chain(({ rows, width }) => fc.tuple(entries(rows * width), entries(rows), fc.constant(width)));
  fc.assert(
    fc.property(sized, ([numbers, weights, width]) => {
      const wanted = Array.from({ length: width }, (_, i) =>
        weights.reduce((sum, weight, row) => sum + weight * numbers[row * width + i], 0),
      );
      const into = new Float64Array(width).fill(7);
      expect([...combineRows(Float64Array.from(numbers), Float64Array.from(weights), into)]).toEqual(wanted);
    }),
  );
});
