import fc from "fast-check";
import { expect, test } from "vitest";
import binomial from "@/lib/stats/golden/binomial.json";
import rates from "@/lib/stats/golden/binomial-test.json";
import { definedValue } from "@/lib/stats/laws/laws";
import { naiveBinomialTest } from "@/lib/stats/naive/binomial-test";
import { binomialTest } from "./binomial-test";

test.each(binomial)("$id has R's p-values", ({ input: { k, n }, output, tolerance }) => {
  expect(Math.abs(definedValue(binomialTest(k, n)) - output.p_two_sided)).toBeLessThanOrEqual(tolerance);
  const greater = definedValue(binomialTest(k, n, { alternative: "greater" }));
  expect(Math.abs(greater - output.p_greater)).toBeLessThanOrEqual(tolerance);
});

test.each(rates)("$id has scipy's p-values", ({ input: { successes, n, rate }, output, tolerance }) => {
  for (const alternative of ["two-sided", "greater", "less"] as const) {
    const p = definedValue(binomialTest(successes, n, { rate, alternative }));
    expect(Math.abs(p - output[alternative])).toBeLessThanOrEqual(tolerance);
  }
});

test("it is the sum over outcomes written out, and the same seen from the failures", () => {
  const trials = fc.integer({ min: 1, max: 80 }).chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
  fc.assert(
    fc.property(trials, fc.integer({ min: 1, max: 19 }), ([successes, n], twentieths) => {
      const rate = twentieths / 20;
      const p = definedValue(binomialTest(successes, n, { rate }));
      expect(p).toBeCloseTo(naiveBinomialTest(successes, n, rate), 10);
      expect(definedValue(binomialTest(n - successes, n, { rate: 1 - rate }))).toBeCloseTo(p, 10);
    }),
  );
});

test("no trials give a reason; rates of 0 and 1 and a thousand million trials give probabilities", () => {
  expect(binomialTest(0, 0)).toEqual({ ok: false, reason: "no_judgments", n: 0 });
  expect(definedValue(binomialTest(0, 5, { rate: 0 }))).toBe(1);
  expect(definedValue(binomialTest(2, 5, { rate: 0 }))).toBe(0);
  expect(definedValue(binomialTest(5, 5, { rate: 1 }))).toBe(1);
  expect(definedValue(binomialTest(0, 5, { rate: 1 }))).toBe(0);
  const p = definedValue(binomialTest(500_020_000, 1e9));
  expect(p).toBeCloseTo(0.2059, 3);
  expect(definedValue(binomialTest(0, 1e9))).toBeLessThan(1e-300);
});
