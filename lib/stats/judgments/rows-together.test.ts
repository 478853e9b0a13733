import fc from "fast-check";
import { expect, test } from "vitest";
import { firstPlaces, largestOf, rowsTogether } from "./rows-together";

const columns = fc.array(fc.integer({ min: 0, max: 12 }), { maxLength: 40 });

test("equal values stand side by side from their first place on, in the order they came", () => {
  fc.assert(
    fc.property(columns, (values) => {
      const column = Uint32Array.from(values);
      const order = rowsTogether(Uint32Array.from(column.keys()), [column]);
      const wanted = [...column.keys()].sort((x, y) => column[x] - column[y] || x - y);
      expect([...order]).toEqual(wanted);
      for (const value of new Set(values)) {
        expect(firstPlaces(column)[value]).toBe(wanted.findIndex((row) => column[row] === value));
      }
    }),
  );
});

test("the largest of a column is that of a plain search, the largest index included", () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 2 ** 32 - 1 }), { maxLength: 20 }), (values) => {
      expect(largestOf(Uint32Array.from(values))).toBe(Math.max(0, ...values));
    }),
  );
});
