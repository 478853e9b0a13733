import fc from "fast-check";
import { expect, test } from "vitest";
import pandalm from "@/lib/stats/golden/pandalm.json";
import { pandalmJudgments } from "@/lib/stats/laws/golden-ratings";
import { definedValue, type JudgmentRow, judgmentRows, judgmentsOf, swapRows } from "@/lib/stats/laws/laws";
import { naiveTieDiscountedAccuracy, unitsOf } from "@/lib/stats/naive/agreement";
import { agreementOf } from "./agreement-measure";
import { outcomeTable } from "./rating-table";
import { tieDiscountedAccuracy } from "./tie-discounted-accuracy";

const ofRows = (rows: JudgmentRow[]) => agreementOf(outcomeTable(judgmentsOf(rows)), tieDiscountedAccuracy());
const of = (outcomes: number[]) => ofRows(outcomes.map((outcome, rater) => ({ cluster: 0, rater, outcome })));

test("PandaLM's annotators reach the printed figure", () => {
  const accuracy = agreementOf(outcomeTable(pandalmJudgments()), tieDiscountedAccuracy());
  const printed = pandalm.output.tie_discounted_accuracy;
  expect(Math.abs(definedValue(accuracy) - printed)).toBeLessThanOrEqual(pandalm.tolerance);
  expect(accuracy.n).toBe(3 * pandalm.output.items);
});

test("equal votes count 1, one tie a half, opposite votes 0", () => {
  expect(of([0, 0])).toMatchObject({ value: 1, n: 1 });
  expect(of([1, 1])).toMatchObject({ value: 1, n: 1 });
  expect(of([1, 2])).toMatchObject({ value: 0.5, n: 1 });
  expect(of([0, 2])).toMatchObject({ value: 0, n: 1 });
  expect(of([0, 1, 2])).toMatchObject({ value: 1 / 3, n: 3 });
});

test("both bad is left out, or a tie where chosen", () => {
  expect(of([0, 0, 3])).toMatchObject({ value: 1, n: 1 });
  expect(of([3, 3])).toMatchObject({ ok: false, reason: "no_overlap" });
  const votes = outcomeTable(judgmentsOf([0, 0, 3].map((outcome, rater) => ({ cluster: 0, rater, outcome }))));
  expect(agreementOf(votes, tieDiscountedAccuracy({ bothBadAsTie: true }))).toMatchObject({ value: 2 / 3, n: 3 });
});

test("it agrees with a walk over all pairs, also seen from b", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const accuracy = ofRows(rows);
      fc.pre(accuracy.ok);
      expect(definedValue(accuracy)).toBeCloseTo(naiveTieDiscountedAccuracy(unitsOf(rows)), 10);
      expect(ofRows(swapRows(rows))).toEqual(accuracy);
    }),
  );
});
