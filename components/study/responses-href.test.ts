import fc from "fast-check";
import { expect, test } from "vitest";
import { ResponsesFilter } from "@/lib/responses/schema";
import { responsesHref } from "./responses-href";

test("an address read back gives the filter it was made of", () => {
  const filter = fc.record({
    text: fc.string({ unit: "grapheme", maxLength: 50 }).map((text) => text.trim()),
    page: fc.integer({ min: 1, max: 1000 }),
    prompt: fc.option(fc.integer({ min: 1, max: 1000 }), { nil: undefined }),
    as: fc.constantFrom("shown" as const, "raw" as const),
  });
  fc.assert(
    fc.property(filter, (given) => {
      const { searchParams } = new URL(responsesHref("/studies/1/responses", given), "http://x");
      expect(ResponsesFilter.parse(Object.fromEntries(searchParams))).toEqual(given);
    }),
  );
});

test("an address that makes no sense shows the first page", () => {
  expect(ResponsesFilter.parse({ page: "-1", prompt: "x", text: ["a"], as: "x" })).toEqual({
    text: "",
    page: 1,
    prompt: undefined,
    as: "shown",
  });
});
