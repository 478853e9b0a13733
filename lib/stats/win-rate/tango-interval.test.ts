import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/win-rate.json";
import { swapCounts } from "@/lib/stats/judgments/counts";
import { decidedCounts, definedValue } from "@/lib/stats/laws/laws";
import { naiveTangoStatistic } from "@/lib/stats/naive/tango";
import { tangoInterval } from "./tango-interval";
import { wilsonInterval } from "./wilson-interval";
import { winRate } from "./win-rate";

test.each(golden)("$id has the reference score interval", ({ input, output, tolerance }) => {
  const { low, high } = definedValue(tangoInterval({ ...input, bothBad: 0 }, input.level));
  expect(Math.abs(low - output.tango_score[0])).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(high - output.tango_score[1])).toBeLessThanOrEqual(tolerance);
});

test("without ties it is Wilson's interval", () => {
  fc.assert(
    fc.property(decidedCounts, fc.constantFrom(0.9, 0.95, 0.99), ({ wins, losses }, level) => {
      fc.pre(wins + losses > 0);
      const tango = definedValue(tangoInterval({ wins, ties: 0, losses, bothBad: 0 }, level));
      const wilson = definedValue(wilsonInterval(wins, wins + losses, level));
      expect(tango.low).toBeCloseTo(wilson.low, 10);
      expect(tango.high).toBeCloseTo(wilson.high, 10);
    }),
  );
});

test("it holds the win rate, stays in [0, 1], has width, and mirrors when a and b are swapped", () => {
  fc.assert(
    fc.property(decidedCounts, (counts) => {
      const { low, high } = definedValue(tangoInterval(counts));
      const swapped = definedValue(tangoInterval(swapCounts(counts)));
      const rate = definedValue(winRate(counts));
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThanOrEqual(rate + 1e-12);
      expect(high).toBeGreaterThanOrEqual(rate - 1e-12);
      expect(high - low).toBeGreaterThan(1e-6);
      expect(swapped.low).toBeCloseTo(1 - high, 12);
      expect(swapped.high).toBeCloseTo(1 - low, 12);
    }),
  );
});

test("ten ties leave as much doubt as z²/(2(n + z²)) on each side", () => {
  const { low, high } = definedValue(tangoInterval({ wins: 0, ties: 10, losses: 0, bothBad: 0 }));
  const z2 = 1.959963984540054 ** 2;
  expect(high - 0.5).toBeCloseTo(z2 / (2 * (10 + z2)), 10);
  expect(0.5 - low).toBeCloseTo(z2 / (2 * (10 + z2)), 10);
});

test("no deciding vote gives a reason", () => {
  expect(tangoInterval({ wins: 0, ties: 0, losses: 0, bothBad: 2 })).toMatchObject({ reason: "no_judgments" });
});

test("its limits are where the score statistic of chances found by trying is z²", () => {
  fc.assert(
    fc.property(decidedCounts, fc.constantFrom(1.6448536269514722, 1.959963984540054), ({ wins, ties, losses }, z) => {
      const level = z > 1.9 ? 0.95 : 0.9;
      const { low, high } = definedValue(tangoInterval({ wins, ties, losses, bothBad: 0 }, level));
      for (const limit of [low, high]) {
        // At the ends of the scale there is no other side to cross to.
        if (limit < 1e-9 || limit > 1 - 1e-9) continue;
        expect(naiveTangoStatistic(wins, ties, losses, 2 * limit - 1) / (z * z)).toBeCloseTo(1, 5);
      }
    }),
  );
});
