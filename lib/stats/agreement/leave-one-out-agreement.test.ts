import fc from "fast-check";
import { expect, test } from "vitest";
import { definedValue, isFiniteThroughout, judgmentRows, judgmentsOf, swapRows } from "@/lib/stats/laws/laws";
import { leaveOneOutAgreement } from "./leave-one-out-agreement";

const vote = (cluster: number, rater: number, outcome: number) => ({ cluster, rater, outcome });

test("a rater agrees with the most frequent answer of the others", () => {
  const votes = judgmentsOf([vote(0, 0, 0), vote(0, 1, 0), vote(0, 2, 0), vote(0, 3, 2)]);
  const agreements = leaveOneOutAgreement(votes, 4);
  expect(agreements.map(definedValue)).toEqual([1, 1, 1, 0]);
});

test("a shared first place gives its fair part", () => {
  const votes = judgmentsOf([vote(0, 0, 0), vote(0, 1, 0), vote(0, 2, 2)]);
  expect(definedValue(leaveOneOutAgreement(votes, 3)[0])).toBe(0.5);
});

test("raters without a vote, or alone on all their comparisons, get their reason", () => {
  const [alone, absent] = leaveOneOutAgreement(judgmentsOf([vote(0, 0, 1)]), 2);
  expect(alone).toMatchObject({ reason: "no_overlap" });
  expect(absent).toMatchObject({ reason: "no_judgments" });
});

test("it is between 0 and 1 and the same seen from b", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const agreements = leaveOneOutAgreement(judgmentsOf(rows), 31);
      expect(leaveOneOutAgreement(judgmentsOf(swapRows(rows)), 31)).toEqual(agreements);
      expect(isFiniteThroughout(agreements)).toBe(true);
      for (const agreement of agreements) {
        if (agreement.ok) expect(agreement.value).toBeLessThanOrEqual(1);
      }
    }),
  );
});
