import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { judgmentsOf } from "@/lib/stats/laws/laws";
import { coverage } from "@/lib/stats/laws/simulate-study";
import { unevenVotes } from "@/lib/stats/laws/uneven-votes";
import { seededRng } from "@/lib/stats/random/rng";
import { clusterCells } from "./cluster-cells";
import { clusteredInterval } from "./clustered-interval";
import { effectiveClusters, effectiveNumber, fewClusters } from "./few-clusters";
import { chooseIntervalRule } from "./interval-rule";
import { winRateInterval } from "./win-rate-interval";

describe("the effective number of clusters", () => {
  test("is their number where all are equal, at least 1, and never more than it", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 40 }), (sizes) => {
        const effective = effectiveNumber(sizes);
        expect(effective).toBeGreaterThanOrEqual(1 - 1e-12);
        expect(effective).toBeLessThanOrEqual(sizes.length + 1e-9);
        expect(effectiveNumber(sizes.map(() => 7))).toBeCloseTo(sizes.length, 9);
        // Clusters without votes, and as many votes more in each, change nothing.
        expect(effectiveNumber([...sizes.map((size) => 3 * size), 0])).toBeCloseTo(effective, 9);
      }),
    );
  });

  test("of one annotator with 99 % of votes among 30 is about one", () => {
    expect(effectiveNumber([990, ...Array.from({ length: 29 }, () => 10 / 29)])).toBeCloseTo(1.02, 2);
    expect(effectiveNumber([])).toBe(0);
  });

  test("comes from cells as from votes", () => {
    const rows = [0, 0, 0, 1, 2, 2].map((rater, i) => ({ rater, cluster: i % 2, outcome: 0 }));
    const { raters, prompts } = effectiveClusters(clusterCells(judgmentsOf(rows)));
    expect(raters).toBeCloseTo(36 / (9 + 1 + 4), 12);
    expect(prompts).toBeCloseTo(2, 12);
  });
});

test("an axis is few below 20 clusters, uneven where they are worth fewer than 12, and only where it is used", () => {
  const many = { raters: 30, prompts: 100 };
  expect(fewClusters(many, many, "both")).toBeNull();
  expect(fewClusters({ raters: 19, prompts: 100 }, { raters: 19, prompts: 100 }, "both")).toBe("few");
  expect(fewClusters(many, { raters: 11, prompts: 100 }, "both")).toBe("uneven");
  expect(fewClusters(many, { raters: 11, prompts: 100 }, "prompt")).toBeNull();
  // More than 500 would take too long.
  expect(fewClusters({ raters: 600, prompts: 900 }, { raters: 2, prompts: 800 }, "both")).toBeNull();
});

test("the rule says why", () => {
  const choice = chooseIntervalRule({ n: 900, raters: 30, prompts: 100, uniform: false }, { raters: 2, prompts: 90 });
  expect(choice).toMatchObject({ bootstraps: true, anchor: "wild-cluster-bootstrap" });
  expect(choice.why).toMatch(/spread too unevenly over them for a t interval\.$/);
});

// 200 seeds have a standard error of 1.5 points.
test("where a few of 40 annotators do most of the work, the default interval covers and t does not", () => {
  const holds = ({ low, high }: { low: number; high: number }) => low <= 0.5 && 0.5 <= high;
  const byRule = coverage(200, (seed) => {
    const interval = winRateInterval(unevenVotes(seed), seededRng(seed));
    return interval.ok && holds(interval.value);
  });
  const byT = coverage(200, (seed) => {
    const interval = clusteredInterval(clusterCells(unevenVotes(seed)), "both");
    return interval.ok && holds(interval.value);
  });
  expect(byRule).toBeGreaterThanOrEqual(0.92);
  expect(byT).toBeLessThan(0.9);
});
