import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/score-interval.json";
import { decidedCounts, definedValue } from "@/lib/stats/laws/laws";
import { scoreInterval } from "./score-interval";
import { tangoInterval } from "./tango-interval";

test.each(golden)("$id has the reference limits", ({ input: { scores, counts, level }, output, tolerance }) => {
  const { low, high } = definedValue(scoreInterval(scores, counts, level));
  expect(Math.abs(low - output.low)).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(high - output.high)).toBeLessThanOrEqual(tolerance);
});

test("on three answers it is Tango's interval", () => {
  fc.assert(
    fc.property(decidedCounts, fc.constantFrom(0.8, 0.95, 0.99), (counts, level) => {
      const { wins, ties, losses } = counts;
      const score = definedValue(scoreInterval([0, 0.5, 1], [losses, ties, wins], level));
      const tango = definedValue(tangoInterval(counts, level));
      expect(score.low).toBeCloseTo(tango.low, 8);
      expect(score.high).toBeCloseTo(tango.high, 8);
    }),
  );
});

test("it holds the mean, stays on the scale, has width, and mirrors with the scale", () => {
  const answers = fc.array(fc.nat(30), { minLength: 5, maxLength: 5 });
  fc.assert(
    fc.property(
      answers.filter((counts) => counts.some((count) => count > 0)),
      (counts) => {
        const scale = [0, 0.25, 0.5, 0.75, 1];
        const n = counts.reduce((sum, count) => sum + count, 0);
        const mean = counts.reduce((sum, count, i) => sum + count * scale[i], 0) / n;
        const { low, high } = definedValue(scoreInterval(scale, counts));
        const mirrored = definedValue(scoreInterval(scale, counts.toReversed()));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(mean + 1e-12);
        expect(high).toBeGreaterThanOrEqual(mean - 1e-12);
        expect(high - low).toBeGreaterThan(1e-3);
        expect(mirrored.low).toBeCloseTo(1 - high, 10);
      },
    ),
  );
});

test("no answers give a reason", () => {
  expect(scoreInterval([0, 1], [0, 0])).toMatchObject({ ok: false, reason: "no_judgments" });
});
