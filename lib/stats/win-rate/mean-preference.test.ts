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
import { naiveClusteredMean } from "@/lib/stats/naive/clustered-mean";
import { seededRng } from "@/lib/stats/random/rng";
import { meanPreference } from "./mean-preference";
import { winRateInterval } from "./win-rate-interval";

const graded = judgmentRows.chain((rows) =>
  fc
    .array(fc.integer({ min: 1, max: 3 }), { minLength: rows.length, maxLength: rows.length })
    .map((strengths) => rows.map((row, i) => ({ ...row, strength: row.outcome % 2 === 0 ? strengths[i] : 0 }))),
);
const of = (rows: JudgmentRow[], steps = 3) => meanPreference(judgmentsOf(rows), steps, seededRng(2));

test("the mean and the t interval are those of signed strengths written out", () => {
  const rows = Array.from({ length: 25 * 30 }, (_, i) => {
    const [rater, cluster] = [i % 25, Math.floor(i / 25)];
    const answer = ((rater * 7) % 5) + ((cluster * 3) % 4) + ((rater * cluster) % 3) - 4;
    const strength = Math.min(3, Math.abs(answer));
    return { rater, cluster, outcome: answer === 0 ? 1 : answer > 0 ? 0 : 2, strength };
  });
  const value = definedValue(of(rows));
  const signed = rows.map((row) => ({ ...row, score: ((1 - row.outcome) * row.strength) / 3 }));
  const { mean, standardError } = naiveClusteredMean(signed);
  expect(value.mean).toBeCloseTo(mean, 12);
  // Student's t, 24 degrees of freedom, 97.5 %.
  expect(value.interval.high).toBeCloseTo(mean + 2.0638985616280205 * standardError, 9);
  expect(value.interval.low).toBeCloseTo(mean - 2.0638985616280205 * standardError, 9);
  expect(value.interval.axis).toBe("both");
});

test("with full strength throughout it is twice the win rate less one, with its interval", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const full = rows.map((row) => ({ ...row, strength: row.outcome % 2 === 0 ? 3 : 0 }));
      const value = of(full);
      const rate = winRateInterval(judgmentsOf(rows), seededRng(2));
      expect(value.ok).toBe(rate.ok);
      fc.pre(value.ok);
      const { low, high, phrase } = definedValue(rate);
      expect(definedValue(value).interval.low).toBeCloseTo(2 * low - 1, 7);
      expect(definedValue(value).interval.high).toBeCloseTo(2 * high - 1, 7);
      expect(definedValue(value).interval.phrase).toBe(phrase);
    }),
    { numRuns: 50 },
  );
});

test("on any graded votes it is finite, holds the mean, and turns round when a and b are swapped", () => {
  fc.assert(
    fc.property(graded, (rows) => {
      const estimate = of(rows);
      expect(isFiniteThroughout(estimate)).toBe(true);
      fc.pre(estimate.ok);
      const { mean, interval } = definedValue(estimate);
      const swapped = definedValue(of(swapRows(rows)));
      expect(interval.low).toBeLessThanOrEqual(mean + 1e-9);
      expect(interval.high).toBeGreaterThanOrEqual(mean - 1e-9);
      expect(interval.high - interval.low).toBeGreaterThan(1e-4);
      expect(swapped.mean).toBeCloseTo(-mean, 10);
      expect(swapped.interval.low).toBeCloseTo(-interval.high, 7);
    }),
    { numRuns: 50 },
  );
});

test("votes without a strength or beyond the scale stay out; if there are no others, the votes are not graded", () => {
  const [weak, plain, strong, tie, bad] = [
    { rater: 0, cluster: 0, outcome: 0, strength: 1 },
    { rater: 0, cluster: 1, outcome: 2 },
    { rater: 0, cluster: 2, outcome: 2, strength: 3 },
    { rater: 0, cluster: 3, outcome: 1 },
    { rater: 0, cluster: 4, outcome: 3 },
  ];
  expect(of([weak, plain, strong, tie, bad], 2)).toMatchObject({ n: 2, value: { mean: 0.25 } });
  expect(of([plain, tie])).toEqual({ ok: false, reason: "not_graded", n: 0 });
  expect(of([tie, tie])).toMatchObject({ n: 2, value: { mean: 0 } });
  expect(of([bad])).toMatchObject({ reason: "no_judgments" });
  expect(of([])).toMatchObject({ reason: "no_judgments" });
  const asTie = meanPreference(judgmentsOf([weak, bad]), 2, seededRng(1), { bothBadAsTie: true });
  expect(asTie).toMatchObject({ n: 2, value: { mean: 0.25 } });
});
