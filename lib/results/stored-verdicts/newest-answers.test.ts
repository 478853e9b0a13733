import fc from "fast-check";
import { expect, test } from "vitest";
import { newestAnswers } from "./newest-answers";

const places = (keys: number[], read: number[]) => [...newestAnswers(Float64Array.from(keys), Uint8Array.from(read))];

test("of two runs the newer answer counts, unless only the older could be read", () => {
  expect(places([1, 2, 3, 1, 2, 4], [1, 0, 0, 1, 1, 0])).toEqual([0, 2, 4, 5]);
});

test("every key has one answer, readable if any of its answers is", () => {
  fc.assert(
    fc.property(fc.array(fc.record({ key: fc.nat(9), read: fc.nat(1) })), (rows) => {
      const kept = places(
        rows.map(({ key }) => key),
        rows.map(({ read }) => read),
      ).map((place) => rows[place]);
      expect(new Set(kept.map(({ key }) => key)).size).toBe(kept.length);
      for (const { key, read } of rows) {
        expect(kept.find((row) => row.key === key)?.read).toBeGreaterThanOrEqual(read);
      }
    }),
  );
});
