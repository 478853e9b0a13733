import fc from "fast-check";
import { expect, test } from "vitest";
import { decidedCounts, definedValue } from "@/lib/stats/laws/laws";
import { scoreVariance } from "./score-variance";

test("it is the variance of the scores of votes with these shares", () => {
  fc.assert(
    fc.property(decidedCounts, ({ wins, ties, losses }) => {
      const n = wins + ties + losses;
      const rate = (wins + ties / 2) / n;
      const squares = wins * (1 - rate) ** 2 + ties * (0.5 - rate) ** 2 + losses * rate ** 2;
      expect(definedValue(scoreVariance(rate, ties / n))).toBeCloseTo(squares / n, 12);
    }),
  );
});

test("ties lower it, a and b may be swapped, and all ties leave nothing", () => {
  expect(definedValue(scoreVariance(0.5))).toBe(0.25);
  expect(definedValue(scoreVariance(0.5, 0.4))).toBeCloseTo(0.15, 15);
  expect(definedValue(scoreVariance(0.7, 0.2))).toBeCloseTo(definedValue(scoreVariance(0.3, 0.2)), 15);
  expect(definedValue(scoreVariance(0.5, 1))).toBe(0);
});

test.each([
  [-0.1, 0],
  [1.1, 0],
  [0.9, 0.3],
  [0.5, -0.1],
  [Number.NaN, 0],
  [0.5, Number.NaN],
])("a win rate of %d with a tie share of %d cannot be", (rate, ties) => {
  expect(scoreVariance(rate, ties)).toEqual({ ok: false, reason: "impossible_plan", n: 0 });
});
