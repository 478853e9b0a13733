import { expect, test } from "vitest";
import { ResultsFilter } from "@/lib/results/filter";
import { definedValue, judgmentsOf } from "@/lib/stats/laws/laws";
import { pairTests } from "./pair-tests";

const FILTER = ResultsFilter.parse({});

/** Wins of a, then of b, then ties, one vote per annotator and prompt. */
function votes(wins: number, losses: number, ties = 0) {
  const outcomes = [...Array(wins).fill(0), ...Array(losses).fill(2), ...Array(ties).fill(1)];
  return judgmentsOf(outcomes.map((outcome, i) => ({ outcome, unit: i, cluster: i, rater: i })));
}

test("Holm and Benjamini-Hochberg adjust for the pairs that have a p-value, by hand", () => {
  const tests = pairTests([votes(16, 2), votes(9, 9), votes(0, 0), votes(13, 5)], FILTER);
  const p = [0, 1, 3].map((pair) => definedValue(tests[pair].p));
  expect(tests[2].p).toMatchObject({ ok: false, reason: "no_judgments" });
  expect([tests[2].holm, tests[2].benjaminiHochberg]).toEqual([null, null]);
  expect(tests[0].holm).toBeCloseTo(3 * p[0], 12);
  expect(tests[3].holm).toBeCloseTo(2 * p[2], 12);
  expect(tests[3].benjaminiHochberg).toBeCloseTo(1.5 * p[2], 12);
  expect([tests[1].holm, tests[1].benjaminiHochberg]).toEqual([1, 1]);
});

test("the sign test and the exact interval set ties aside", () => {
  const [{ sign, decisive }] = pairTests([votes(9, 1, 7)], FILTER);
  // 2 · (1 + 10) / 2^10.
  expect(definedValue(sign)).toBeCloseTo(22 / 1024, 12);
  expect(decisive).toMatchObject({ n: 10, value: { rate: 0.9 } });
  // Clopper and Pearson's table: 9 of 10.
  expect(definedValue(decisive).interval.low).toBeCloseTo(0.555, 3);
  expect(definedValue(decisive).interval.high).toBeCloseTo(0.9975, 4);
});

test("one pair alone has its own p-value in every column", () => {
  const [{ p, holm, benjaminiHochberg }] = pairTests([votes(14, 4)], FILTER);
  expect([holm, benjaminiHochberg]).toEqual([definedValue(p), definedValue(p)]);
});
