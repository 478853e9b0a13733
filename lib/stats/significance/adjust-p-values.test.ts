import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/p-adjust.json";
import { naiveAdjusted } from "@/lib/stats/naive/closed-testing";
import { type Adjustment, adjustPValues } from "./adjust-p-values";

const METHODS: Adjustment[] = ["bonferroni", "holm", "hochberg", "hommel", "BH", "BY"];
const [{ input, output, tolerance }] = golden;

test.each(METHODS)("%s gives R's p.adjust", (method) => {
  adjustPValues(input.p, method).forEach((p, i) => {
    // R prints 15 digits.
    expect(Math.abs((p ?? -1) - output[method][i])).toBeLessThanOrEqual(tolerance);
  });
});

const pValues = fc.array(fc.constantFrom(0, 1e-9, 0.001, 0.01, 0.02, 0.03, 0.04, 0.05, 0.2, 0.5, 0.9, 1), {
  maxLength: 7,
});

test("Holm, Hommel and Bonferroni are the closed tests by their definitions", () => {
  fc.assert(
    fc.property(pValues, (ps) => {
      for (const [method, local] of [
        ["holm", "bonferroni"],
        ["hommel", "simes"],
      ] as const) {
        const slow = naiveAdjusted(ps, local);
        adjustPValues(ps, method).forEach((p, i) => {
          expect(p).toBeCloseTo(slow[i], 12);
        });
      }
    }),
  );
});

test("order does not matter, no value falls, each lies in [0, 1], and the methods are in their order of strictness", () => {
  fc.assert(
    fc.property(pValues, (ps) => {
      const adjusted = Object.fromEntries(METHODS.map((method) => [method, adjustPValues(ps, method).map(Number)]));
      for (const method of METHODS) {
        expect(adjustPValues(ps.toReversed(), method)).toEqual(adjusted[method].toReversed());
      }
      ps.forEach((p, i) => {
        const steps = ["BH", "hommel", "hochberg", "holm", "bonferroni"].map((method) => adjusted[method][i]);
        [...steps, 1].reduce((before, value) => {
          expect(value).toBeGreaterThanOrEqual(before - 1e-12);
          return value;
        }, p);
        expect(adjusted.BY[i]).toBeGreaterThanOrEqual(adjusted.BH[i]);
      });
    }),
  );
});

test("a test without a p-value stays without one and does not count; none and one are left alone", () => {
  expect(adjustPValues([0.01, null, 0.04], "holm")).toEqual([0.02, null, 0.04]);
  for (const method of METHODS) {
    expect(adjustPValues([], method)).toEqual([]);
    expect(adjustPValues([null], method)).toEqual([null]);
    expect(adjustPValues([0.03], method)).toEqual([0.03]);
  }
});
