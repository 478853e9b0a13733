import fc from "fast-check";
import { expect, test } from "vitest";
import { readNumbers } from "./number-array";

test("whole numbers come out as they went in", () => {
  const numbers = fc.array(fc.oneof(fc.maxSafeInteger(), fc.integer(), fc.nat(9)), { minLength: 1 });
  fc.assert(
    fc.property(numbers, (values) => {
      expect([...readNumbers(`{${values.join(",")}}`)]).toEqual(values.map((value) => value + 0));
    }),
  );
});

test("no rows are no numbers", () => {
  expect(readNumbers(null)).toHaveLength(0);
  expect(readNumbers("{}")).toHaveLength(0);
});
