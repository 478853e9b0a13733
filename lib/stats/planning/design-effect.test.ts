import fc from "fast-check";
import { expect, test } from "vitest";
import { definedValue, isFiniteThroughout, judgmentRows, judgmentsOf } from "@/lib/stats/laws/laws";
import { clusterCells } from "@/lib/stats/win-rate/cluster-cells";
import { designEffect, designEffects, effectiveClusterSize } from "./design-effect";

test("equal clusters: 1 + (m − 1) · ICC; unequal ones count by the cluster a vote is in", () => {
  expect(definedValue(designEffect([10, 10, 10], 0.05))).toBeCloseTo(1.45, 14);
  expect(effectiveClusterSize([1, 3])).toBeCloseTo(2.5, 14);
  expect(definedValue(designEffect([1, 3], 0.2))).toBeCloseTo(1.3, 14);
});

test("it is the variance of a mean with these correlations, relative to independent votes", () => {
  fc.assert(
    fc.property(judgmentRows, fc.double({ min: 0, max: 0.5, noNaN: true }), (rows, correlation) => {
      const decided = rows.filter(({ outcome }) => outcome < 3).slice(0, 50);
      fc.pre(decided.length > 0);
      let sum = 0;
      for (const left of decided) {
        for (const right of decided) {
          if (left === right) sum += 1;
          else {
            if (left.rater === right.rater) sum += correlation;
            if (left.cluster === right.cluster) sum += 0.3;
          }
        }
      }
      const cells = clusterCells(judgmentsOf(decided));
      const effects = definedValue(designEffects(cells, { annotator: correlation, prompt: 0.3 }));
      expect(effects.both).toBeCloseTo(sum / decided.length, 10);
      expect(effects.effectiveVotes).toBeCloseTo(decided.length ** 2 / sum, 10);
    }),
  );
});

test("larger clusters and larger correlations never lower it", () => {
  const sizes = fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1 });
  fc.assert(
    fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), (drawn, correlation) => {
      const effect = definedValue(designEffect(drawn, correlation));
      expect(effect).toBeGreaterThanOrEqual(1 - 1e-12);
      expect(definedValue(designEffect([Math.max(...drawn) + 1, ...drawn], correlation))).toBeGreaterThanOrEqual(
        effect - 1e-9,
      );
      expect(definedValue(designEffect(drawn, (1 + correlation) / 2))).toBeGreaterThanOrEqual(effect - 1e-9);
    }),
  );
});

test("no clusters, empty ones, sizes or correlations that cannot be", () => {
  for (const sizes of [[], [0, 0], [-1, 2], [Number.NaN], [Number.POSITIVE_INFINITY]]) {
    expect(designEffect(sizes, 0.1)).toMatchObject({ ok: false, reason: "impossible_plan" });
  }
  for (const correlation of [-0.1, 1.1, Number.NaN]) {
    expect(designEffect([2, 3], correlation)).toMatchObject({ ok: false, reason: "impossible_plan" });
  }
  expect(definedValue(designEffect([0, 4], 0.1))).toBeCloseTo(1.3, 14);
  expect(isFiniteThroughout(designEffect([1e300, 1e300], 0.5))).toBe(true);
});

test("votes as they lie: none have no design effect, and correlations cannot exceed 1 together", () => {
  const none = clusterCells(judgmentsOf([]));
  expect(designEffects(none, { annotator: 0, prompt: 0 })).toEqual({ ok: false, reason: "no_judgments", n: 0 });
  const one = clusterCells(judgmentsOf([{ rater: 0, cluster: 0, outcome: 0 }]));
  expect(designEffects(one, { annotator: 0.7, prompt: 0.7 })).toMatchObject({ ok: false, reason: "impossible_plan" });
  expect(definedValue(designEffects(one, { annotator: 0.5, prompt: 0.5 })).both).toBe(1);
});
