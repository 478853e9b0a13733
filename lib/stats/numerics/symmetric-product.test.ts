import fc from "fast-check";
import { expect, test } from "vitest";
import { symmetricProduct } from "./symmetric-product";

const entries = (length: number) =>
  fc.array(fc.integer({ min: -99, max: 99 }), { minLength: length, maxLength: length });

test("each entry is the product of a row with the vector, whatever the size", () => {
  const sized = fc.integer({ min: 0, max: 11 }).chain((size) => fc.tuple(entries(size * size), entries(size)));
  fc.assert(
    fc.property(sized, ([numbers, vector]) => {
      const size = vector.length;
      const at = (i: number, j: number) => numbers[Math.min(i, j) * size + Math.max(i, j)];
      const matrix = Float64Array.from(numbers, (_, place) => at(Math.floor(place / size), place % size));
      const wanted = vector.map((_, i) => vector.reduce((sum, value, j) => sum + at(i, j) * value, 0));
      expect([...symmetricProduct(matrix, Float64Array.from(vector))]).toEqual(wanted);
    }),
  );
});
