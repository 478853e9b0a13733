import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/percent-agreement.json";
import { patternsOfTable } from "@/lib/stats/laws/golden-ratings";
import { definedValue, judgmentRows, judgmentsOf, relabelRaters, swapRows } from "@/lib/stats/laws/laws";
import { naivePercentAgreement, unitsOf } from "@/lib/stats/naive/agreement";
import { percentAgreement } from "./percent-agreement";
import { outcomePatterns } from "./rating-patterns";

test.each(golden)("$id: observed agreement is irrCAC's", ({ input, output, tolerance }) => {
  const agreement = definedValue(percentAgreement(patternsOfTable(input.data).patterns));
  expect(Math.abs(agreement - output.percent_agreement)).toBeLessThanOrEqual(tolerance);
});

test("it agrees with a count of all pairs, and neither swapping nor relabelling nor doubling the units changes it", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const agreement = percentAgreement(outcomePatterns(judgmentsOf(rows)));
      fc.pre(agreement.ok);
      const doubled = [...rows, ...rows.map((row) => ({ ...row, cluster: row.cluster + 1000 }))];
      const value = definedValue(agreement);
      expect(value).toBeCloseTo(naivePercentAgreement(unitsOf(rows)), 10);
      for (const same of [swapRows(rows), relabelRaters(rows), doubled]) {
        expect(definedValue(percentAgreement(outcomePatterns(judgmentsOf(same))))).toBeCloseTo(value, 10);
      }
    }),
  );
});

test("votes that are all the same agree fully; without two votes on a comparison there is a reason", () => {
  const votes = [0, 1].flatMap((cluster) => [0, 1, 2].map((rater) => ({ cluster, rater, outcome: 1 })));
  expect(percentAgreement(outcomePatterns(judgmentsOf(votes)))).toMatchObject({ value: 1, n: 2 });
  expect(percentAgreement(outcomePatterns(judgmentsOf([])))).toMatchObject({ reason: "no_judgments" });
  expect(percentAgreement(outcomePatterns(judgmentsOf(votes.slice(0, 1))))).toMatchObject({ reason: "one_rater" });
});
