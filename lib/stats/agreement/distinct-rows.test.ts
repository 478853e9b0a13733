import fc from "fast-check";
import { expect, test } from "vitest";
import { distinctRows } from "./distinct-rows";

test("rows are numbered as they first appear, however many there are", () => {
  const lists = fc.array(fc.tuple(fc.nat(40), fc.oneof(fc.nat(3), fc.constant(2 ** 32 - 1))), {
    maxLength: 2000,
    size: "max",
  });
  fc.assert(
    fc.property(lists, (list) => {
      const rows = distinctRows(2);
      const seen = [...new Set(list.map((row) => row.join()))];
      for (const row of list) expect(rows.number(row, 0)).toBe(seen.indexOf(row.join()));
      expect(rows.size()).toBe(seen.length);
      expect([...rows.rows()].join()).toBe(seen.join());
    }),
    { numRuns: 20 },
  );
});
