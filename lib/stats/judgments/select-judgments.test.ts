import fc from "fast-check";
import { expect, test } from "vitest";
import { judgmentRows, judgmentsOf } from "@/lib/stats/laws/laws";
import { selectJudgments, selectPair, splitByPair } from "./select-judgments";

const VOTES = [0, 1, 0, 2].map((pair, i) => ({
  unit: i,
  cluster: i + 1,
  rater: i,
  outcome: i,
  pair,
  side: 1,
  seconds: i,
}));

test("one pair's rows keep every column, in order", () => {
  expect(selectPair(judgmentsOf(VOTES), 0)).toEqual(judgmentsOf([VOTES[0], VOTES[2]]));
  expect(selectPair(judgmentsOf(VOTES), 7).length).toBe(0);
});

test("rows are chosen by number", () => {
  expect(selectJudgments(judgmentsOf(VOTES), (row) => row > 2)).toEqual(judgmentsOf([VOTES[3]]));
});

test("split by pair, each pair has the rows that selecting it gives", () => {
  fc.assert(
    fc.property(judgmentRows, fc.nat(5), (rows, pairs) => {
      const votes = judgmentsOf(rows.map((row, i) => ({ ...row, pair: (i * 7) % 4 })));
      expect(splitByPair(votes, pairs)).toEqual(Array.from({ length: pairs }, (_, pair) => selectPair(votes, pair)));
    }),
    { numRuns: 40 },
  );
});
