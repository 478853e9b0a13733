import { expect, test } from "vitest";
import { winRateFigure } from "@/lib/results/pairs/win-rate-figure";
import { judgmentsOf } from "@/lib/stats/laws/laws";
import { ResultsFilter } from "./filter";
import { leadSentence } from "./lead-sentence";

const A = { id: "1", name: "One", method: "sft" };
const B = { id: "2", name: "Two", method: "rlhf" };
const leadOf = (outcomes: number[]) => {
  const votes = judgmentsOf(outcomes.map((outcome, cluster) => ({ cluster, rater: 0, outcome })));
  return leadSentence(winRateFigure(votes, ResultsFilter.parse({})), A, B);
};

test("the system with more than half of the votes is the preferred one", () => {
  expect(leadOf([0, 0, 2])).toMatchObject({ preferred: A, other: B, even: false });
  expect(leadOf([2, 0, 2])).toMatchObject({ preferred: B, other: A, even: false });
});

test("exactly half is even", () => {
  expect(leadOf([0, 1, 2])).toMatchObject({ even: true, rate: 0.5, clear: false });
});

test("it is clear when the whole interval lies above one half, whoever wins", () => {
  expect(leadOf(Array(15).fill(0))?.clear).toBe(true);
  expect(leadOf(Array(15).fill(2))?.clear).toBe(true);
  expect(leadOf([0, 0, 2])?.clear).toBe(false);
});

test("no deciding vote, no sentence", () => {
  expect(leadOf([3])).toBeNull();
});
