import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/clustered-win-rate.json";
import { clusteredStudy } from "@/lib/stats/laws/clustered-study";
import { definedValue, isFiniteThroughout, judgmentRows, judgmentsOf, swapRows } from "@/lib/stats/laws/laws";
import { simulateStudy } from "@/lib/stats/laws/simulate-study";
import { seededRng } from "@/lib/stats/random/rng";
import { clusterCells } from "@/lib/stats/win-rate/cluster-cells";
import { winRateInterval } from "@/lib/stats/win-rate/win-rate-interval";
import { clusteredTest } from "./clustered-test";
import { mcNemarTest } from "./mcnemar-test";
import { tangoTest } from "./tango-test";
import { wildClusterTest } from "./wild-cluster-test";
import { winRateTest } from "./win-rate-test";

test.each(golden)("$id has the reference clustered p-value", ({ input, output, tolerance }) => {
  const p = definedValue(clusteredTest(clusterCells(clusteredStudy(input)), "both"));
  expect(Math.abs(p - output.two_way.p)).toBeLessThanOrEqual(tolerance);
});

test("p is at most 1 − level just where the default interval leaves the tested rate out", () => {
  const level = fc.constantFrom(0.5, 0.8, 0.9, 0.95, 0.99);
  const rate = fc.constantFrom(0.2, 0.4, 0.5, 0.55, 0.7);
  let excluded = 0;
  fc.assert(
    fc.property(judgmentRows, level, rate, fc.nat(99), fc.boolean(), (rows, at, tested, seed, bothBadAsTie) => {
      const votes = judgmentsOf(rows);
      const interval = winRateInterval(votes, seededRng(seed), { level: at, bothBadAsTie });
      const test = winRateTest(votes, seededRng(seed), { rate: tested, bothBadAsTie });
      expect(isFiniteThroughout(test)).toBe(true);
      expect(test.ok).toBe(interval.ok);
      fc.pre(test.ok && interval.ok);
      const { low, high, anchor } = definedValue(interval);
      const { p } = definedValue(test);
      expect(definedValue(test).anchor).toBe(anchor);
      const nearest = Math.min(Math.abs(low - tested), Math.abs(high - tested));
      fc.pre(nearest > 1e-8);
      const isOut = tested < low || tested > high;
      if (isOut) excluded++;
      expect(p <= 1 - at).toBe(isOut);
    }),
    { numRuns: 150 },
  );
  expect(excluded).toBeGreaterThan(10);
});

test("the law holds for studies with few annotators, whose bootstrap p-values jump", () => {
  for (let seed = 1; seed <= 25; seed++) {
    const study = { annotators: 5 + (seed % 8), prompts: 25, votesPerPrompt: 4, effects: 0.5, ties: 0.2 };
    const votes = simulateStudy(study, seededRng(seed));
    const { p } = definedValue(winRateTest(votes, seededRng(seed)));
    for (const level of [1 - p - 0.004, 1 - p + 0.004].filter((value) => value > 0 && value < 1)) {
      const { low, high } = definedValue(winRateInterval(votes, seededRng(seed), { level }));
      expect(low > 0.5 || high < 0.5).toBe(p <= 1 - level);
    }
  }
});

test("seen from b the p-value is the same", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const test = winRateTest(judgmentsOf(rows), seededRng(3));
      fc.pre(test.ok);
      const swapped = definedValue(winRateTest(judgmentsOf(swapRows(rows)), seededRng(3)));
      expect(swapped.p).toBeCloseTo(definedValue(test).p, 8);
    }),
    { numRuns: 50 },
  );
});

test("for independent votes it is McNemar's chi-squared of wins and losses; all ties give 1", () => {
  const p = definedValue(tangoTest({ wins: 6, ties: 139, losses: 16, bothBad: 0 }));
  expect(p).toBeCloseTo(definedValue(mcNemarTest(6, 16)).chiSquared.p, 12);
  expect(definedValue(tangoTest({ wins: 0, ties: 9, losses: 0, bothBad: 0 }))).toBe(1);
  expect(definedValue(tangoTest({ wins: 9, ties: 0, losses: 0, bothBad: 0 }, 1))).toBe(1);
  expect(definedValue(tangoTest({ wins: 8, ties: 0, losses: 1, bothBad: 0 }, 1))).toBe(0);
});

test("no votes, one cluster and no spread give reasons", () => {
  const cellsOf = (rows: Parameters<typeof judgmentsOf>[0]) => clusterCells(judgmentsOf(rows));
  const one = cellsOf([
    { rater: 0, cluster: 0, outcome: 0 },
    { rater: 0, cluster: 0, outcome: 2 },
  ]);
  const same = cellsOf([0, 1, 2].map((rater) => ({ rater, cluster: rater, outcome: 0 })));
  for (const of of [
    (cells: typeof one) => clusteredTest(cells, "both"),
    (cells: typeof one) => wildClusterTest(cells, "both", seededRng(1)),
  ]) {
    expect(of(cellsOf([]))).toMatchObject({ reason: "no_judgments" });
    expect(of(one)).toMatchObject({ reason: "too_few_clusters" });
    expect(of(same)).toMatchObject({ reason: "no_variation" });
  }
  expect(winRateTest(judgmentsOf([]), seededRng(1))).toMatchObject({ reason: "no_judgments" });
  expect(tangoTest({ wins: 0, ties: 0, losses: 0, bothBad: 3 })).toMatchObject({ reason: "no_judgments" });
});
