import fc from "fast-check";
import { expect, test } from "vitest";
import { judgmentRows, judgmentsOf } from "@/lib/stats/laws/laws";
import { agreementGap } from "./agreement-measure";
import { groupTable } from "./group-table";
import { outcomeTable, strengthTable } from "./rating-table";

test("a row counts a unit's votes by outcome, and knows the unit's prompt", () => {
  const votes = [
    { unit: 0, cluster: 5, rater: 0, outcome: 0 },
    { unit: 0, cluster: 5, rater: 1, outcome: 2 },
    { unit: 2, cluster: 2, rater: 1, outcome: 3 },
    { unit: 2, cluster: 2, rater: 2, outcome: 3 },
  ];
  const table = outcomeTable(judgmentsOf(votes));
  expect([...table.counts]).toEqual([1, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 2]);
  expect([...table.cluster()]).toEqual([5, 0, 2]);
});

test("grades lie symmetrically around a tie, a below b", () => {
  const votes = [
    { cluster: 0, rater: 0, outcome: 0, strength: 3 },
    { cluster: 0, rater: 1, outcome: 2, strength: 3 },
    { cluster: 0, rater: 2, outcome: 1, strength: 0 },
    { cluster: 0, rater: 3, outcome: 2, strength: 1 },
    { cluster: 0, rater: 4, outcome: 2, strength: 0 },
    { cluster: 0, rater: 5, outcome: 3, strength: 0 },
  ];
  expect([...strengthTable(judgmentsOf(votes)).counts]).toEqual([1, 0, 0, 1, 1, 0, 1]);
});

test("no rating is lost, also by group, and raters of no group stay out", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const judgments = judgmentsOf(rows);
      const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0);
      expect(sum(outcomeTable(judgments).counts)).toBe(rows.length);
      const groups = Array.from({ length: 31 }, (_, rater) => rater % 3);
      const inTwo = rows.filter(({ rater }) => rater % 3 < 2).length;
      expect(sum(groupTable(judgments, groups, 2).counts)).toBe(inTwo);
    }),
  );
});

test("no votes, one annotator, and annotators who never meet are told apart", () => {
  const gapOf = (raters: number[]) =>
    agreementGap(outcomeTable(judgmentsOf(raters.map((rater, cluster) => ({ cluster, rater, outcome: 0 })))));
  expect(gapOf([])).toBe("no_judgments");
  expect(gapOf([4, 4])).toBe("one_rater");
  expect(gapOf([4, 2])).toBe("no_overlap");
});
