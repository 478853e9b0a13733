import fc from "fast-check";
import { expect, test } from "vitest";
import { definedValue, isFiniteThroughout, judgmentRows, judgmentsOf, swapRows } from "@/lib/stats/laws/laws";
import { mean, naiveLeaveOneOut, ratedUnitsOf } from "@/lib/stats/naive/rater-agreement";
import { seededRng } from "@/lib/stats/random/rng";
import { agreementOf } from "./agreement-measure";
import { bootstrapOverClusters } from "./bootstrap-over-clusters";
import { leaveOneOutAgreement, overallLeaveOneOutAgreement } from "./leave-one-out-agreement";
import { outcomeTable } from "./rating-table";

const OVERALL = overallLeaveOneOutAgreement({ categories: [0, 1, 2, 3] });
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

test("over all raters it is the mean over their votes, and a walk over all of them gives it again", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const overall = agreementOf(outcomeTable(judgmentsOf(rows)), OVERALL);
      const each = leaveOneOutAgreement(judgmentsOf(rows), 31);
      const credits = naiveLeaveOneOut(ratedUnitsOf(rows));
      expect(overall.n).toBe(each.reduce((sum, { n }) => sum + n, 0));
      expect(overall.n).toBe(credits.length);
      if (overall.ok) expect(overall.value).toBeCloseTo(mean(credits), 12);
    }),
  );
});

test("over all raters it has an interval over prompts, and reasons where it is not defined", () => {
  const votes = Array.from({ length: 300 }, (_, i) => vote(Math.floor(i / 3), i % 3, i % 7 === 0 ? 2 : 0));
  const table = outcomeTable(judgmentsOf(votes));
  const { low, high } = definedValue(bootstrapOverClusters(table, [OVERALL], seededRng(1))[0]);
  const value = definedValue(agreementOf(table, OVERALL));
  expect(low).toBeLessThan(value);
  expect(high).toBeGreaterThan(value);
  expect(agreementOf(outcomeTable(judgmentsOf([])), OVERALL)).toMatchObject({ reason: "no_judgments" });
  expect(agreementOf(outcomeTable(judgmentsOf([vote(0, 0, 1)])), OVERALL)).toMatchObject({ reason: "one_rater" });
});
