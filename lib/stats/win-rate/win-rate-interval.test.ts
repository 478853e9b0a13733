import fc from "fast-check";
import { expect, test } from "vitest";
import { countsOf } from "@/lib/stats/judgments/counts";
import {
  definedValue,
  isFiniteThroughout,
  judgmentRows,
  judgmentsOf,
  relabelRaters,
  swapRows,
} from "@/lib/stats/laws/laws";
import { seededRng } from "@/lib/stats/random/rng";
import { clusterCells } from "./cluster-cells";
import { clusteredInterval } from "./clustered-interval";
import { tangoInterval } from "./tango-interval";
import { winRate } from "./win-rate";
import { winRateInterval } from "./win-rate-interval";

const grid = (raters: number, prompts: number, outcomeOf: (rater: number, prompt: number) => number) =>
  Array.from({ length: raters * prompts }, (_, i) => {
    const [rater, cluster] = [i % raters, Math.floor(i / raters)];
    return { rater, cluster, outcome: outcomeOf(rater, cluster) };
  });

test("with enough clusters it is the two-way clustered interval", () => {
  const votes = judgmentsOf(grid(25, 30, (rater, prompt) => (rater * rater + prompt * 3) % 3));
  const interval = definedValue(winRateInterval(votes, seededRng(1)));
  expect(interval).toMatchObject(definedValue(clusteredInterval(clusterCells(votes), "both")));
  expect(interval.axis).toBe("both");
});

test("all ties, all wins and clusters that cancel get the interval of independent votes, never zero width", () => {
  for (const outcomeOf of [() => 1, () => 0, (rater: number, prompt: number) => ((rater + prompt) % 2) * 2]) {
    const votes = judgmentsOf(grid(30, 30, outcomeOf));
    const estimate = definedValue(winRateInterval(votes, seededRng(1)));
    expect(estimate).toMatchObject(definedValue(tangoInterval(countsOf(votes))));
    expect(estimate).toMatchObject({ axis: null, anchor: "tango-interval" });
  }
});

test("no deciding vote gives a reason", () => {
  expect(winRateInterval(judgmentsOf([]), seededRng(1))).toMatchObject({ reason: "no_judgments" });
  const bothBad = judgmentsOf([{ rater: 0, cluster: 0, outcome: 3 }]);
  expect(winRateInterval(bothBad, seededRng(1))).toMatchObject({ reason: "no_judgments" });
  expect(winRateInterval(bothBad, seededRng(1), { bothBadAsTie: true }).ok).toBe(true);
});

test("on any votes it is finite, within [0, 1], holds the rate, and has width", () => {
  fc.assert(
    fc.property(judgmentRows, fc.boolean(), (rows, bothBadAsTie) => {
      const votes = judgmentsOf(rows);
      const estimate = winRateInterval(votes, seededRng(3), { bothBadAsTie });
      const rate = winRate(countsOf(votes), { bothBadAsTie });
      expect(isFiniteThroughout(estimate)).toBe(true);
      expect(estimate.ok).toBe(rate.ok);
      if (!estimate.ok || !rate.ok) return;
      expect(estimate.value.low).toBeGreaterThanOrEqual(0);
      expect(estimate.value.high).toBeLessThanOrEqual(1);
      expect(estimate.value.low).toBeLessThanOrEqual(rate.value + 1e-9);
      expect(estimate.value.high).toBeGreaterThanOrEqual(rate.value - 1e-9);
      expect(estimate.value.high - estimate.value.low).toBeGreaterThan(1e-4);
      expect(estimate.n).toBe(rate.n);
    }),
  );
});

test("seen from b it is mirrored; other labels for annotators change nothing but a bootstrap's noise", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const estimate = winRateInterval(judgmentsOf(rows), seededRng(3));
      fc.pre(estimate.ok);
      const { low, high, anchor, phrase } = definedValue(estimate);
      const swapped = definedValue(winRateInterval(judgmentsOf(swapRows(rows)), seededRng(3)));
      expect(swapped.low).toBeCloseTo(1 - high, 8);
      expect(swapped.high).toBeCloseTo(1 - low, 8);
      const relabelled = definedValue(winRateInterval(judgmentsOf(relabelRaters(rows)), seededRng(3)));
      expect(relabelled.phrase).toBe(phrase);
      const digits = anchor === "wild-cluster-bootstrap" ? 0.1 : 1e-9;
      expect(Math.abs(relabelled.low - low)).toBeLessThan(digits);
      expect(Math.abs(relabelled.high - high)).toBeLessThan(digits);
    }),
  );
});
