import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/annotators.json";
import {
  definedValue,
  isFiniteThroughout,
  type JudgmentRow,
  judgmentRows,
  judgmentsOf,
  relabelRaters,
} from "@/lib/stats/laws/laws";
import { naiveCredit } from "@/lib/stats/naive/annotators";
import { seededRng } from "@/lib/stats/random/rng";
import { drift } from "./drift";
import { otherVotesCredit } from "./other-votes-credit";
import { voteTrend } from "./vote-trend";

const course = (n: number) => Array.from({ length: n }, (_, i) => i / (n - 1));
const own = (n: number) => [...Array(n).keys()];

test.each(golden.trends)("$id: change, interval and p-value are the reference's", ({ input, output, tolerance }) => {
  const n = input.value.length;
  const { change, interval, pValue } = definedValue(voteTrend(course(n), input.value, own(n), input.level));
  for (const [value, expected] of [
    [change, output.change],
    [interval.low, output.low],
    [interval.high, output.high],
    [pValue, output.p_value],
  ]) {
    expect(Math.abs(value - expected)).toBeLessThanOrEqual(tolerance);
  }
});

test("a course run backwards changes by as much the other way", () => {
  const { value } = golden.trends[1].input;
  const n = value.length;
  const [one, other] = [value, [...value].reverse()].map((y) => definedValue(voteTrend(course(n), y, own(n))));
  expect(other.change).toBeCloseTo(-one.change, 10);
  expect(other.pValue).toBeCloseTo(one.pValue, 10);
  expect(other.firstHalf).toBeCloseTo(one.secondHalf, 10);
});

test.each([20, 60])(
  "without drift a rate over %d votes is called drifting at 5 %% in no more than about 5 %% of studies",
  (n) => {
    let called = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const rng = seededRng(seed);
      const trend = voteTrend(
        course(n),
        course(n).map(() => (rng.float() < 0.5 ? 1 : 0)),
        own(n),
      );
      if (trend.ok && trend.value.pValue < 0.05) called++;
    }
    expect(called / 400).toBeLessThan(0.085);
  },
);

test("agreement with the other votes is what counting them anew gives", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const credit = otherVotesCredit(judgmentsOf(rows));
      rows.forEach((_, row) => {
        expect(credit[row]).toBeCloseTo(naiveCredit(rows, row), 12);
      });
    }),
    { numRuns: 30 },
  );
});

/** A rater who tires: left more often, ties more often, faster; beside one who does not. */
const tiring: JudgmentRow[] = Array.from({ length: 400 }, (_, i) => {
  const [cluster, rater] = [i >> 1, i % 2];
  const late = cluster >= 100;
  const tired = rater === 0 && late;
  const outcome = cluster % 5 === 0 || (tired && cluster % 5 < 3) ? 1 : tired || cluster % 2 === 0 ? 0 : 2;
  return { cluster, rater, outcome, side: 0, seconds: tired ? 5 + (cluster % 3) : 20 + (cluster % 7) };
});

test("each figure shows its drift, and p-values count all tests made", () => {
  const [tired, steady] = drift(judgmentsOf(tiring), 2);
  const left = definedValue(tired.leftRate);
  expect(left.firstHalf).toBeCloseTo(0.5, 1);
  expect(left.secondHalf).toBe(1);
  expect(left.change).toBeGreaterThan(0.4);
  expect(definedValue(tired.tieRate).adjustedPValue).toBeLessThan(0.01);
  expect(definedValue(tired.logSeconds).secondHalf).toBeCloseTo(Math.log(6), 1);
  expect(definedValue(tired.agreement).change).toBeLessThan(0);
  for (const trend of [steady.leftRate, steady.tieRate, steady.logSeconds]) {
    expect(definedValue(trend).adjustedPValue).toBe(Math.min(1, 8 * definedValue(trend).pValue));
    expect(definedValue(trend).adjustedPValue).toBeGreaterThan(0.05);
  }
});

test("other labels for raters move their figures and change none", () => {
  const [one, other] = [drift(judgmentsOf(tiring), 2), drift(judgmentsOf(relabelRaters(tiring)), 5)];
  expect([other[4], other[1]]).toEqual(one);
});

test("each lack has its reason", () => {
  const votes = (count: number, row: Partial<JudgmentRow> = {}) =>
    drift(
      judgmentsOf(Array.from({ length: count }, (_, cluster) => ({ cluster, rater: 0, outcome: 1, ...row }))),
      1,
    )[0];
  expect(votes(0).tieRate).toMatchObject({ reason: "too_few_votes", n: 0 });
  expect(votes(19).tieRate).toMatchObject({ reason: "too_few_votes", n: 19 });
  expect(votes(30).tieRate).toMatchObject({ reason: "no_variation", n: 30 });
  expect(votes(30).leftRate).toMatchObject({ reason: "too_few_votes", n: 0 });
  expect(votes(30).agreement).toMatchObject({ reason: "too_few_votes", n: 0 });
  expect(votes(30, { cluster: 2 }).tieRate).toMatchObject({ reason: "too_few_clusters", n: 30 });
  expect(votes(30, { seconds: 0 }).logSeconds).toMatchObject({ reason: "no_variation" });
});

test("on any votes every answer is finite", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const few = rows.map((row) => ({ ...row, rater: row.rater % 2 }));
      expect(isFiniteThroughout(drift(judgmentsOf(few), 3))).toBe(true);
    }),
  );
});
