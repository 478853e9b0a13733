import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/sequential.json";
import { definedValue, isFiniteThroughout } from "@/lib/stats/laws/laws";
import { naiveEvidence } from "@/lib/stats/naive/confidence-sequence";
import { betaBinomialEvidence } from "./beta-binomial-evidence";
import { betaBinomialInterval } from "./beta-binomial-interval";

const { input, output, tolerance } = golden.betaBinomial;
const options = { a: input.a, b: input.b, level: 1 - input.alpha };

test.each(Object.entries(output))("golden: %s decisive votes won", (counts, expected) => {
  const [wins, n] = counts.split("/").map(Number);
  const { low, high } = definedValue(betaBinomialInterval(wins, n - wins, options));
  expect(Math.abs(low - expected.lo)).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(high - expected.hi)).toBeLessThanOrEqual(tolerance);
  const { e } = definedValue(betaBinomialEvidence(wins, n - wins, options));
  expect(Math.abs(e - expected.e_value_vs_half)).toBeLessThanOrEqual(tolerance);
});

const votes = fc.array(fc.boolean(), { minLength: 1, maxLength: 120 });
const parameter = fc.constantFrom(0.5, 1, 2, 7.5);
const winsOf = (sequence: boolean[]) => sequence.filter(Boolean).length;

test("the closed form agrees with predicting vote by vote, whatever their order", () => {
  fc.assert(
    fc.property(votes, parameter, parameter, fc.double({ min: 0.1, max: 0.9, noNaN: true }), (sequence, a, b, rate) => {
      const wins = winsOf(sequence);
      const { e } = definedValue(betaBinomialEvidence(wins, sequence.length - wins, { rate, a, b }));
      expect(e / naiveEvidence(sequence, rate, a, b)).toBeCloseTo(1, 9);
    }),
  );
});

test("at both ends of the interval the e-value is 1/alpha", () => {
  fc.assert(
    fc.property(votes, parameter, parameter, fc.constantFrom(0.8, 0.95, 0.999), (sequence, a, b, level) => {
      const wins = winsOf(sequence);
      const losses = sequence.length - wins;
      const { low, high } = definedValue(betaBinomialInterval(wins, losses, { level, a, b }));
      for (const [rate, isEnd] of [
        [low, wins === 0],
        [high, losses === 0],
      ] as const) {
        if (isEnd) expect([0, 1]).toContain(rate);
        else {
          const { logE } = definedValue(betaBinomialEvidence(wins, losses, { rate, a, b }));
          expect(logE).toBeCloseTo(-Math.log(1 - level), 6);
        }
      }
    }),
  );
});

test("swapping a and b mirrors the interval and keeps the evidence against one half", () => {
  fc.assert(
    fc.property(fc.nat(2000), fc.nat(2000), parameter, parameter, (wins, losses, a, b) => {
      fc.pre(wins + losses > 0);
      const there = definedValue(betaBinomialInterval(wins, losses, { a, b }));
      const back = definedValue(betaBinomialInterval(losses, wins, { a: b, b: a }));
      expect(there.low).toBeCloseTo(1 - back.high, 10);
      expect(there.high).toBeCloseTo(1 - back.low, 10);
      const evidence = definedValue(betaBinomialEvidence(wins, losses, { a, b })).logE;
      expect(definedValue(betaBinomialEvidence(losses, wins, { a: b, b: a })).logE).toBeCloseTo(evidence, 8);
    }),
  );
});

test("one stops exactly where one half leaves the interval", () => {
  fc.assert(
    fc.property(fc.nat(300), fc.nat(300), (wins, losses) => {
      fc.pre(wins + losses > 0);
      const { low, high } = definedValue(betaBinomialInterval(wins, losses));
      expect(definedValue(betaBinomialEvidence(wins, losses)).stops).toBe(low > 0.5 || high < 0.5);
    }),
  );
});

test("a million votes do not overflow, and the interval has closed in on the rate", () => {
  const { logE, e, stops } = definedValue(betaBinomialEvidence(900_000, 100_000));
  // Stirling: n (log 2 − entropy) plus half a logarithm of n.
  const entropy = -(0.9 * Math.log(0.9) + 0.1 * Math.log(0.1));
  const stirling = 1e6 * (Math.LN2 - entropy) + 0.5 * Math.log(2 * Math.PI * 1e6 * 0.09) - Math.log(1e6 + 1);
  expect(logE).toBeCloseTo(stirling, 4);
  expect(e).toBe(Number.MAX_VALUE);
  expect(stops).toBe(true);
  const { low, high } = definedValue(betaBinomialInterval(900_000, 100_000));
  expect(low).toBeLessThan(0.9);
  expect(high).toBeGreaterThan(0.9);
  expect(high - low).toBeLessThan(0.003);
});

test("no decisive votes: no interval, and evidence of 1", () => {
  expect(betaBinomialInterval(0, 0)).toEqual({ ok: false, reason: "no_decisive_votes", n: 0 });
  expect(definedValue(betaBinomialEvidence(0, 0))).toEqual({ logE: 0, e: 1, stops: false });
});

test("all votes one way: an interval with width that reaches the end", () => {
  expect(definedValue(betaBinomialInterval(10, 0)).high).toBe(1);
  expect(definedValue(betaBinomialInterval(10, 0)).low).toBeCloseTo((0.05 / 11) ** 0.1, 12);
  expect(definedValue(betaBinomialInterval(0, 10)).low).toBe(0);
});

test.each([
  { wins: -1, losses: 2 },
  { wins: Number.NaN, losses: 2 },
  { wins: Number.POSITIVE_INFINITY, losses: 2 },
  { wins: 1, losses: 2, a: 0 },
  { wins: 1, losses: 2, b: -1 },
  { wins: 1, losses: 2, a: Number.POSITIVE_INFINITY },
  { wins: 1, losses: 2, level: 0 },
  { wins: 1, losses: 2, level: 1 },
])("what cannot be has its reason: %o", ({ wins, losses, ...rest }) => {
  expect(betaBinomialInterval(wins, losses, rest)).toEqual({ ok: false, reason: "impossible_plan", n: 0 });
  expect(betaBinomialEvidence(wins, losses, rest)).toEqual({ ok: false, reason: "impossible_plan", n: 0 });
});

test("evidence against certainty cannot be asked for", () => {
  for (const rate of [0, 1, Number.NaN]) {
    expect(betaBinomialEvidence(3, 4, { rate })).toMatchObject({ ok: false, reason: "impossible_plan" });
  }
});

test("whatever the counts, no NaN and no infinity", () => {
  const any = fc.oneof(fc.double(), fc.nat(), fc.constantFrom(1e15, 4e15, 1e-6, 1e6, 0.5));
  fc.assert(
    fc.property(any, any, any, any, any, any, (wins, losses, a, b, rate, level) => {
      expect(isFiniteThroughout(betaBinomialInterval(wins, losses, { a, b, level }))).toBe(true);
      expect(isFiniteThroughout(betaBinomialEvidence(wins, losses, { a, b, level, rate }))).toBe(true);
    }),
    { numRuns: 500 },
  );
});
