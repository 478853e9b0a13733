import fc from "fast-check";
import { expect, test } from "vitest";
import { FindingKind, FindingsFilter } from "@/lib/responses/schema";
import { findingsHref } from "./findings-href";

test("an address read back gives the filter it was made of", () => {
  const filter = fc.record({
    kind: fc.option(fc.constantFrom(...FindingKind.options), { nil: undefined }),
    system: fc.option(fc.integer({ min: 1 }).map(String), { nil: undefined }),
    page: fc.integer({ min: 1, max: 1000 }),
  });
  fc.assert(
    fc.property(filter, (given) => {
      const { searchParams } = new URL(findingsHref("/studies/1/blindness", given), "http://x");
      expect(FindingsFilter.parse(Object.fromEntries(searchParams))).toEqual(given);
    }),
  );
});

test("an address that makes no sense shows the first page of all", () => {
  expect(FindingsFilter.parse({ kind: "x", system: "-1", page: "no" })).toEqual({
    kind: undefined,
    system: undefined,
    page: 1,
  });
});
