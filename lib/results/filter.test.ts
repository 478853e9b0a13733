import fc from "fast-check";
import { expect, test } from "vitest";
import { ResultsFilter, toSearchParams } from "./filter";

const DEFAULTS = {
  pair: null,
  aspect: "overall",
  includeSurplus: false,
  bothBadAsTie: false,
  estimateAnnotators: false,
  penalised: false,
  estimateStyle: false,
  level: 0.95,
  effect: 5,
  source: "humans",
};

test("a bare URL shows the main question at 95 %, both bad apart, surplus votes out", () => {
  expect(ResultsFilter.parse({})).toEqual(DEFAULTS);
});

test("each part can be chosen", () => {
  const params = {
    pair: "3.7",
    aspect: "clarity",
    includeSurplus: "1",
    bothBadAsTie: "true",
    penalised: "true",
    estimateStyle: "1",
    level: "0.99",
    effect: "2.5",
  };
  expect(ResultsFilter.parse(params)).toEqual({
    ...DEFAULTS,
    pair: "3.7",
    aspect: "clarity",
    includeSurplus: true,
    bothBadAsTie: true,
    penalised: true,
    estimateStyle: true,
    level: 0.99,
    effect: 2.5,
  });
});

test("no query string fails, and what comes out is a filter", () => {
  const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined), fc.anything());
  const keys = fc.constantFrom(...Object.keys(DEFAULTS), "other", "__proto__");
  fc.assert(
    fc.property(fc.dictionary(keys, value), (params) => {
      const filter = ResultsFilter.parse(params);
      expect([0.9, 0.95, 0.99]).toContain(filter.level);
      expect(filter.source).toBe("humans");
      expect(ResultsFilter.parse(filter)).toEqual(filter);
    }),
  );
});

test("a filter survives its own query string, and defaults need none", () => {
  const filters = fc.record({
    pair: fc.option(fc.string({ minLength: 1, maxLength: 40 })),
    aspect: fc.string({ minLength: 1, maxLength: 40 }),
    includeSurplus: fc.boolean(),
    bothBadAsTie: fc.boolean(),
    estimateAnnotators: fc.boolean(),
    penalised: fc.boolean(),
    estimateStyle: fc.boolean(),
    level: fc.constantFrom(0.9 as const, 0.95 as const, 0.99 as const),
    effect: fc.constantFrom(0.1, 2.5, 5, 50),
    source: fc.constant("humans" as const),
  });
  fc.assert(
    fc.property(filters, (filter) => {
      const params = new URLSearchParams(toSearchParams(filter).toString());
      expect(ResultsFilter.parse(Object.fromEntries(params))).toEqual(filter);
    }),
  );
  expect(toSearchParams(ResultsFilter.parse({})).toString()).toBe("");
});
