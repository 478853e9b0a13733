import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/win-rate.json";
import { swapCounts } from "@/lib/stats/judgments/counts";
import { decidedCounts, definedValue } from "@/lib/stats/laws/laws";
import { winRate } from "./win-rate";

test.each(golden)("$id has the reference win rate", ({ input, output, tolerance }) => {
  const estimate = winRate({ ...input, bothBad: 5 });
  expect(Math.abs(definedValue(estimate) - output.p)).toBeLessThanOrEqual(tolerance);
  expect(estimate.n).toBe(output.n);
});

test("the win rates of a and of b sum to one", () => {
  fc.assert(
    fc.property(decidedCounts, (counts) => {
      expect(definedValue(winRate(counts)) + definedValue(winRate(swapCounts(counts)))).toBeCloseTo(1, 12);
    }),
  );
});

test("doubling every vote leaves the win rate alone", () => {
  fc.assert(
    fc.property(decidedCounts, ({ wins, ties, losses, bothBad }) => {
      const doubled = { wins: 2 * wins, ties: 2 * ties, losses: 2 * losses, bothBad: 2 * bothBad };
      expect(definedValue(winRate(doubled))).toBe(definedValue(winRate({ wins, ties, losses, bothBad })));
    }),
  );
});

test("both bad stays out unless the reader counts it as a tie", () => {
  const counts = { wins: 3, ties: 0, losses: 1, bothBad: 4 };
  expect(winRate(counts)).toMatchObject({ value: 0.75, n: 4 });
  expect(winRate(counts, { bothBadAsTie: true })).toMatchObject({ value: 5 / 8, n: 8 });
});

test("without a deciding vote there is a reason instead of a number", () => {
  expect(winRate({ wins: 0, ties: 0, losses: 0, bothBad: 3 })).toEqual({ ok: false, reason: "no_judgments", n: 0 });
});
