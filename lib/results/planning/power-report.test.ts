import { expect, test } from "vitest";
import { ResultsFilter } from "@/lib/results/filter";
import { definedValue, type JudgmentRow, judgmentsOf } from "@/lib/stats/laws/laws";
import { powerReport } from "./power-report";

const FILTER = ResultsFilter.parse({});

/** 10 annotators on 60 prompts, each prompt seen by 5; a wins, ties and loses in turns. */
const VOTES: JudgmentRow[] = Array.from({ length: 300 }, (_, i) => ({
  cluster: i % 60,
  rater: (i + Math.floor(i / 60)) % 10,
  outcome: (i * i + Math.floor(i / 7)) % 3,
}));

const report = (rows: JudgmentRow[], pairs = 1, effect = 10) =>
  powerReport(judgmentsOf(rows), pairs, { ...FILTER, effect });

test("power speaks of the votes that count, with correlations estimated from them", () => {
  const power = report([...VOTES, { cluster: 0, rater: 9, outcome: 3 }]);
  expect(power).toMatchObject({ votes: 300, annotators: 10, comparisons: 60, effect: 0.1, scope: "" });
  expect(power.expected.promptCorrelation).toEqual({ value: definedValue(power.correlations.prompt), origin: "votes" });
  expect(definedValue(power.designEffects).effectiveVotes).toBeLessThanOrEqual(300);
});

test("the smallest effect that these votes see needs no more votes, and a smaller one does", () => {
  const seen = definedValue(report(VOTES).detectable);
  expect(report(VOTES, 1, 100 * seen * 1.001).missing).toBe(0);
  const smaller = report(VOTES, 1, 90 * seen);
  expect(smaller.missing).toBeGreaterThan(0);
});

test("several pairs at once need more votes", () => {
  expect(definedValue(report(VOTES, 6).detectable)).toBeGreaterThan(definedValue(report(VOTES).detectable));
});

test("an effect out of reach says what to raise instead of a number of votes", () => {
  const power = report(VOTES, 1, 1);
  expect(power.missing).toBeNull();
  expect(definedValue(power.needed)).toMatchObject({ reachable: false });
});

test("with few votes what is usual is reckoned with, and what they say is shown all the same", () => {
  const power = report(VOTES.slice(0, 40));
  expect(power.expected.annotatorCorrelation).toEqual({ value: 0.05, origin: "usual" });
  expect(power.correlations.annotator.ok).toBe(true);
});

test("the curve passes through the present and never leaves what these annotators can give", () => {
  const { curve, detectable } = report(VOTES);
  expect(curve.find(({ at }) => at === 300)?.effect).toBe(definedValue(detectable));
  expect(curve.at(-1)?.at).toBe(600);
});

test("no votes, one vote and one annotator have reasons or a claim about these annotators", () => {
  expect(report([])).toMatchObject({
    votes: 0,
    detectable: { reason: "no_judgments" },
    needed: { reason: "no_judgments" },
    curve: [],
  });
  expect(report(VOTES.slice(0, 1)).detectable).toMatchObject({ ok: false });
  expect(report(VOTES.map((row) => ({ ...row, rater: 0 }))).scope).toBe("for these annotators");
});
