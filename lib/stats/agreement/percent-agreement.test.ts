import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/agreement-coefficients.json";
import fleiss from "@/lib/stats/golden/fleiss-kappa.json";
import { tableOf } from "@/lib/stats/laws/golden-ratings";
import {
  definedValue,
  type JudgmentRow,
  judgmentRows,
  judgmentsOf,
  relabelRaters,
  swapRows,
} from "@/lib/stats/laws/laws";
import { naivePercentAgreement, unitsOf } from "@/lib/stats/naive/agreement";
import { agreementOf } from "./agreement-measure";
import { fullAgreement } from "./full-agreement";
import { percentAgreement } from "./percent-agreement";
import { outcomeTable } from "./rating-table";

const ALL = { categories: [0, 1, 2, 3] };
const of = (rows: JudgmentRow[]) => agreementOf(outcomeTable(judgmentsOf(rows)), percentAgreement(ALL));

test.each(golden)("$id: observed agreement is irrCAC's", ({ input, output, tolerance }) => {
  const { table, categories } = tableOf(input.data);
  const agreement = definedValue(agreementOf(table, percentAgreement({ categories })));
  expect(Math.abs(agreement - output.unweighted["pa.coeff"].value)).toBeLessThanOrEqual(tolerance);
});

test("all agree on one in six of Fleiss' patients", () => {
  const { table, categories } = tableOf(golden[1].input.data);
  const agreement = agreementOf(table, fullAgreement({ categories }));
  expect(Math.abs(100 * definedValue(agreement) - fleiss.output.agree_all_percent)).toBeLessThanOrEqual(1e-10);
  expect(agreement.n).toBe(30);
});

test("it agrees with a count of all pairs, and neither swapping nor relabelling nor doubling the units changes it", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const agreement = of(rows);
      fc.pre(agreement.ok);
      const doubled = [...rows, ...rows.map((row) => ({ ...row, cluster: row.cluster + 1000 }))];
      const value = definedValue(agreement);
      expect(value).toBeCloseTo(naivePercentAgreement(unitsOf(rows)), 10);
      for (const same of [swapRows(rows), relabelRaters(rows), doubled]) {
        expect(definedValue(of(same))).toBeCloseTo(value, 10);
      }
    }),
  );
});

test("all agree on no more comparisons than pairs do, and exactly on those with one answer", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const full = agreementOf(outcomeTable(judgmentsOf(rows)), fullAgreement(ALL));
      fc.pre(full.ok);
      const rated = unitsOf(rows).filter(({ length }) => length > 1);
      expect(definedValue(full)).toBe(rated.filter((unit) => new Set(unit).size === 1).length / rated.length);
      expect(definedValue(full)).toBeLessThanOrEqual(definedValue(of(rows)) + 1e-12);
    }),
  );
});

test("votes that are all the same agree fully; without two votes on a comparison there is a reason", () => {
  const votes = [0, 1].flatMap((cluster) => [0, 1, 2].map((rater) => ({ cluster, rater, outcome: 1 })));
  expect(of(votes)).toMatchObject({ value: 1, n: 2 });
  expect(of([])).toMatchObject({ reason: "no_judgments" });
  expect(of(votes.slice(0, 1))).toMatchObject({ reason: "one_rater" });
  const full = agreementOf(outcomeTable(judgmentsOf([votes[0], votes[4]])), fullAgreement(ALL));
  expect(full).toMatchObject({ reason: "no_overlap" });
});
