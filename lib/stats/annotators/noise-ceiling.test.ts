import fc from "fast-check";
import { expect, test } from "vitest";
import {
  definedValue,
  isFiniteThroughout,
  type JudgmentRow,
  judgmentRows,
  judgmentsOf,
  swapRows,
} from "@/lib/stats/laws/laws";
import { answerChances, retestStudy } from "@/lib/stats/laws/retest-study";
import { naivePairAgreement } from "@/lib/stats/naive/annotators";
import { seededRng } from "@/lib/stats/random/rng";
import { annotatorPairAgreement } from "./annotator-pair-agreement";
import { highestShare, retestCeiling, sharedCeiling } from "./noise-ceiling";
import { retestPairs } from "./retest-pairs";

const ceilingOf = (rows: JudgmentRow[], answers?: number) => {
  const judgments = judgmentsOf(rows);
  return retestCeiling(judgments, retestPairs(judgments), seededRng(1), { answers });
};

test("two answers agree with Σ π², the best single one with max π, which lies between the bounds", () => {
  const weights = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 2, maxLength: 4 });
  fc.assert(
    fc.property(
      fc.array(
        weights.filter((w) => w.some((x) => x > 0.01)),
        { minLength: 1, maxLength: 6 },
      ),
      (items) => {
        const chances = items.map((w) => w.map((x) => x / w.reduce((sum, y) => sum + y, 0)));
        const mean = (of: (pi: number[]) => number) => chances.reduce((sum, pi) => sum + of(pi), 0) / chances.length;
        const agreement = mean((pi) => pi.reduce((sum, x) => sum + x * x, 0));
        const best = mean((pi) => Math.max(...pi));
        expect(best).toBeGreaterThanOrEqual(agreement - 1e-12);
        expect(best).toBeLessThanOrEqual(highestShare(agreement, 4) + 1e-12);
      },
    ),
  );
});

test("where annotators err alike everywhere the upper bound is the ceiling itself", () => {
  for (const [right, answers] of [
    [0.8, 3],
    [0.6, 2],
    [0.9, 4],
  ]) {
    const agreement = right ** 2 + (1 - right) ** 2 / (answers - 1);
    expect(highestShare(agreement, answers)).toBeCloseTo(right, 12);
  }
  expect(highestShare(0.1, 3)).toBeCloseTo(1 / 3, 12);
});

test("in 200 studies with open and clear comparisons the interval holds the ceiling, and no judge passes its upper end", () => {
  let held = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const rng = seededRng(seed);
    const { judgments, best } = retestStudy(rng, () => answerChances(rng));
    const { interval } = definedValue(retestCeiling(judgments, retestPairs(judgments), rng));
    if (interval.low <= best && best <= interval.high) held++;
  }
  expect(held).toBeGreaterThanOrEqual(190);
});

test("in 200 studies with the same noise everywhere the upper end falls short in few", () => {
  let short = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const rng = seededRng(seed);
    const { judgments, best } = retestStudy(rng, () => [0.8, 0.1, 0.1]);
    if (definedValue(retestCeiling(judgments, retestPairs(judgments), rng)).interval.high < best) short++;
  }
  // 2.5 % promised: 5 of 200, with a standard error of 2.2.
  expect(short).toBeLessThanOrEqual(12);
});

test("agreement of different annotators counts pairs of their votes", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const agreement = annotatorPairAgreement(judgmentsOf(rows), seededRng(1));
      fc.pre(agreement.ok);
      expect(definedValue(agreement).share).toBeCloseTo(naivePairAgreement(rows), 12);
    }),
    { numRuns: 40 },
  );
});

test("the order of votes and the numbers of annotators and prompts do not change the ceiling between annotators", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const turned = [...rows].reverse().map((row) => ({ ...row, rater: 30 - row.rater, cluster: 30 - row.cluster }));
      const [one, other] = [rows, turned].map((votes) => sharedCeiling(judgmentsOf(votes), seededRng(1)));
      expect(other).toEqual(one);
    }),
    { numRuns: 40 },
  );
  const votes = (order: number[][]) =>
    sharedCeiling(judgmentsOf(order.map(([cluster, rater, outcome]) => ({ cluster, rater, outcome }))), seededRng(1));
  // Ada answers a and then b, Ben a: one of two pairs is equal, on each prompt.
  const prompts = Array.from({ length: 6 }, (_, prompt) => prompt);
  const repeated = prompts.flatMap((prompt) => [
    [prompt, 0, 0],
    [prompt, 0, 2],
    [prompt, 1, 0],
  ]);
  expect(definedValue(votes(repeated)).atLeast).toBe(0.5);
  expect(votes([...repeated].reverse())).toEqual(votes(repeated));
});

test("seen from b the ceilings are the same", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const [one, other] = [rows, swapRows(rows)].map((votes) => sharedCeiling(judgmentsOf(votes), seededRng(1)));
      expect(other).toEqual(one);
      const [own, turned] = [ceilingOf(rows), ceilingOf(swapRows(rows))];
      expect(turned).toEqual(own);
    }),
    { numRuns: 40 },
  );
});

test("each lack has its reason, and full agreement has a ceiling of 1 with an interval", () => {
  expect(ceilingOf([{ cluster: 0, rater: 0, outcome: 0 }])).toMatchObject({ reason: "no_retests" });
  const shared = (votes: [number, number, number][]) =>
    sharedCeiling(judgmentsOf(votes.map(([cluster, rater, outcome]) => ({ cluster, rater, outcome }))), seededRng(1));
  expect(shared([])).toMatchObject({ reason: "no_judgments" });
  expect(
    shared([
      [0, 1, 0],
      [0, 1, 0],
    ]),
  ).toMatchObject({ reason: "one_rater" });
  expect(
    shared([
      [0, 1, 0],
      [1, 2, 0],
    ]),
  ).toMatchObject({ reason: "no_overlap" });
  expect(
    shared([
      [0, 1, 0],
      [0, 2, 0],
    ]),
  ).toMatchObject({ reason: "too_few_clusters", n: 1 });
  const agreed = shared(Array.from({ length: 20 }, (_, i) => [i >> 1, i % 2, 0]));
  expect(definedValue(agreed)).toMatchObject({ atLeast: 1, atMost: 1, interval: { high: 1 } });
  expect(definedValue(agreed).interval.low).toBeLessThan(0.95);
  const tied = [0, 1].map(() => ({ cluster: 0, rater: 0, outcome: 1 }));
  expect(definedValue(ceilingOf(tied))).toMatchObject({ atLeast: 1, atMost: 1 });
});

test("on any votes every answer is finite and between 0 and 1", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      for (const ceiling of [ceilingOf(rows), sharedCeiling(judgmentsOf(rows), seededRng(1))]) {
        expect(isFiniteThroughout(ceiling)).toBe(true);
        if (!ceiling.ok) continue;
        const { atLeast, atMost, interval } = ceiling.value;
        expect(interval.low).toBeLessThanOrEqual(atLeast + 1e-12);
        expect(atLeast).toBeLessThanOrEqual(atMost + 1e-12);
        expect(atMost).toBeLessThanOrEqual(interval.high + 1e-12);
        expect(interval.high).toBeLessThanOrEqual(1 + 1e-12);
      }
    }),
    { numRuns: 40 },
  );
});
