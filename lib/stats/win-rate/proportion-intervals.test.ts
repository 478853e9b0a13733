import fc from "fast-check";
import { expect, test } from "vitest";
import binomial from "@/lib/stats/golden/binomial.json";
import winRates from "@/lib/stats/golden/win-rate.json";
import { definedValue, isFiniteThroughout } from "@/lib/stats/laws/laws";
import { naiveClopperPearson } from "@/lib/stats/naive/clopper-pearson";
import { agrestiCoullInterval } from "./agresti-coull-interval";
import { clopperPearsonInterval } from "./clopper-pearson-interval";
import { jeffreysInterval } from "./jeffreys-interval";
import { wilsonCorrectedInterval } from "./wilson-corrected-interval";
import { wilsonInterval } from "./wilson-interval";

const INTERVALS = [
  wilsonInterval,
  wilsonCorrectedInterval,
  clopperPearsonInterval,
  jeffreysInterval,
  agrestiCoullInterval,
];
type ProportionInterval = (typeof INTERVALS)[number];

const meets = (of: ProportionInterval, [successes, n]: [number, number], limits: number[], tolerance: number) => {
  const { low, high } = definedValue(of(successes, n));
  expect(Math.abs(low - limits[0])).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(high - limits[1])).toBeLessThanOrEqual(tolerance);
};

test.each(binomial)("$id has the reference intervals", ({ input: { k, n }, output, tolerance }) => {
  meets(clopperPearsonInterval, [k, n], output.clopper_pearson, tolerance);
  meets(wilsonInterval, [k, n], output.wilson, tolerance);
  meets(wilsonCorrectedInterval, [k, n], output.wilson_cc, tolerance);
});

test.each(winRates)("$id has the reference intervals", ({ input: { wins, losses }, output, tolerance }) => {
  const decisive: [number, number] = [wins, wins + losses];
  meets(clopperPearsonInterval, decisive, output.clopper_pearson_decisive, tolerance);
  meets(wilsonInterval, decisive, output.wilson_decisive, tolerance);
  if (output.agresti_coull) meets(agrestiCoullInterval, decisive, output.agresti_coull, tolerance);
  if (output.jeffreys) meets(jeffreysInterval, decisive, output.jeffreys, tolerance);
});

const trials = fc
  .integer({ min: 1, max: 300 })
  .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n), fc.constantFrom(0.8, 0.95, 0.99)));

test("every interval stays in [0, 1], mirrors when successes and failures are swapped, and grows with its level", () => {
  fc.assert(
    fc.property(fc.constantFrom(...INTERVALS), trials, (of, [successes, n, level]) => {
      const { low, high } = definedValue(of(successes, n, level));
      const mirrored = definedValue(of(n - successes, n, level));
      const wider = definedValue(of(successes, n, 0.995));
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeLessThanOrEqual(1);
      expect(low).toBeLessThan(high);
      expect(mirrored.low).toBeCloseTo(1 - high, 10);
      expect(mirrored.high).toBeCloseTo(1 - low, 10);
      expect(wider.low).toBeLessThanOrEqual(low + 1e-12);
      expect(wider.high).toBeGreaterThanOrEqual(high - 1e-12);
    }),
  );
});

test("the exact, the corrected and Agresti and Coull's hold Wilson's interval", () => {
  fc.assert(
    fc.property(trials, ([successes, n, level]) => {
      const wilson = definedValue(wilsonInterval(successes, n, level));
      for (const of of [wilsonCorrectedInterval, agrestiCoullInterval]) {
        const { low, high } = definedValue(of(successes, n, level));
        expect(low).toBeLessThanOrEqual(wilson.low + 1e-12);
        expect(high).toBeGreaterThanOrEqual(wilson.high - 1e-12);
      }
    }),
  );
});

test("the exact limits are where a sum of binomial probabilities crosses half of 1 − level", () => {
  fc.assert(
    fc.property(
      trials.filter(([, n]) => n <= 60),
      ([successes, n, level]) => {
        const fast = definedValue(clopperPearsonInterval(successes, n, level));
        const slow = naiveClopperPearson(successes, n, level);
        expect(fast.low).toBeCloseTo(slow.low, 9);
        expect(fast.high).toBeCloseTo(slow.high, 9);
      },
    ),
    { numRuns: 40 },
  );
});

test("no trials give a reason; one trial and a thousand million give finite limits", () => {
  for (const of of INTERVALS) {
    expect(of(0, 0)).toMatchObject({ ok: false, reason: "no_judgments" });
    for (const [successes, n] of [
      [0, 1],
      [1, 1],
      [1, 1e9],
      [4e8, 1e9],
      [1e9, 1e9],
    ]) {
      const { low, high } = definedValue(of(successes, n));
      expect(isFiniteThroughout({ low, high })).toBe(true);
      // Jeffreys' credible interval leaves out the very ends.
      if (of === jeffreysInterval) continue;
      expect(low).toBeLessThanOrEqual(successes / n);
      expect(high).toBeGreaterThanOrEqual(successes / n);
    }
  }
});
