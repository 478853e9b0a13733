import { expect, test } from "vitest";
import { type JudgmentRow, judgmentsOf } from "@/lib/stats/laws/laws";
import { expectationsOf, medianSeconds } from "./study-expectations";

const votes = (length: number, ties: number): JudgmentRow[] =>
  Array.from({ length }, (_, i) => ({ cluster: i % 20, rater: i % 7, outcome: i < ties ? 1 : 2 * (i % 2) }));

test("pairs are weighted by their votes, and those with few stay out", () => {
  const pairs = [votes(100, 10), votes(300, 150), votes(40, 40)].map(judgmentsOf);
  expect(expectationsOf(pairs).ties).toBeCloseTo(160 / 400, 12);
});

test("nothing is expected from few votes, and no correlation where it is not defined", () => {
  expect(expectationsOf([judgmentsOf(votes(49, 5))])).toEqual({
    ties: null,
    annotatorCorrelation: null,
    promptCorrelation: null,
  });
  const alone = judgmentsOf(votes(60, 6).map((row) => ({ ...row, rater: 0 })));
  expect(expectationsOf([alone])).toMatchObject({ ties: 0.1, annotatorCorrelation: null });
});

test("the median time leaves out votes that nobody timed", () => {
  const timed = [-1, 4, 10, -1, 6].map((seconds, i) => ({ cluster: i, rater: 0, outcome: 0, seconds }));
  expect(medianSeconds(judgmentsOf(timed))).toBe(6);
  expect(medianSeconds(judgmentsOf(timed.slice(0, 1)))).toBeNull();
});
