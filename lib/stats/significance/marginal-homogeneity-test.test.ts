import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/marginal-homogeneity.json";
import { definedValue, isFiniteThroughout } from "@/lib/stats/laws/laws";
import { naiveMarginalHomogeneity } from "@/lib/stats/naive/paired-answers";
import { marginalHomogeneityTest } from "./marginal-homogeneity-test";

test.each(golden)("$id has the reference statistic", ({ input, output, tolerance }) => {
  const { statistic, degreesOfFreedom, p } = definedValue(marginalHomogeneityTest(input.table));
  expect(Math.abs(statistic - output.statistic)).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(p - output.p)).toBeLessThanOrEqual(tolerance);
  expect(degreesOfFreedom).toBe(output.degrees_of_freedom);
});

const tables = fc.array(fc.nat(30), { minLength: 9, maxLength: 9 });
const transposed = (table: number[]) => table.map((_, entry) => table[(entry % 3) * 3 + Math.floor(entry / 3)]);

test("the order of raters, the names of answers and what both say alike change nothing; it is finite", () => {
  fc.assert(
    fc.property(tables, (table) => {
      const test = marginalHomogeneityTest(table);
      expect(isFiniteThroughout(test)).toBe(true);
      fc.pre(test.ok);
      const { statistic } = definedValue(test);
      expect(definedValue(marginalHomogeneityTest(transposed(table))).statistic).toBeCloseTo(statistic, 9);
      expect(definedValue(marginalHomogeneityTest(table.toReversed())).statistic).toBeCloseTo(statistic, 9);
      const agreeing = table.map((count, entry) => (entry % 4 === 0 ? count + 7 : count));
      expect(definedValue(marginalHomogeneityTest(agreeing)).statistic).toBeCloseTo(statistic, 12);
    }),
  );
});

test("no items and no differences give reasons", () => {
  expect(marginalHomogeneityTest(Array(9).fill(0))).toMatchObject({ reason: "no_overlap" });
  expect(marginalHomogeneityTest([4, 0, 0, 0, 2, 0, 0, 0, 1])).toEqual({ ok: false, reason: "no_differences", n: 7 });
});

test("it is the textbook's, whichever answer is left out of the covariance", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 9, maxLength: 9 }), (table) => {
      const { statistic } = definedValue(marginalHomogeneityTest(table));
      for (const dropped of [0, 1, 2]) expect(statistic).toBeCloseTo(naiveMarginalHomogeneity(table, dropped), 8);
    }),
  );
});
