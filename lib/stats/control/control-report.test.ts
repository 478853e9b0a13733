import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { smallControlStudy, syntheticControlStudy } from "@/lib/stats/laws/control-study";
import { definedValue, isFiniteThroughout, judgmentRows, judgmentsOf } from "@/lib/stats/laws/laws";
import { seededRng } from "@/lib/stats/random/rng";
import { allSystemPairs } from "@/lib/stats/ranking/system-pairs";
import { controlReport } from "./control-report";

describe("the synthetic study", () => {
  const { judgments, pairs, covariates } = syntheticControlStudy();
  const report = definedValue(controlReport(judgments, pairs, covariates, seededRng(1)));

  test("each coefficient says what it does to a win rate", () => {
    expect(report.coefficients.map(({ name }) => name)).toEqual(["left side", "length", "lists"]);
    const [side, length] = report.coefficients.map(({ estimate }) => definedValue(estimate));
    expect(side.winRate).toBeCloseTo(1 / (1 + Math.exp(-side.value / 2)), 12);
    expect(length.winRate).toBeCloseTo(1 / (1 + Math.exp(-length.value)), 12);
    expect(length.winRateInterval.low).toBeLessThan(length.winRate);
    expect(length.pValue).toBeLessThan(0.05);
  });

  test("win rates of a pair stand beside the share of its votes, those of systems average to one half", () => {
    expect(report.pairs.reduce((sum, { n }) => sum + n, 0)).toBe(600);
    for (const { raw, winProbability, winProbabilityInterval } of report.pairs) {
      expect(Math.abs((raw ?? 0) - winProbability)).toBeLessThan(0.2);
      expect(winProbabilityInterval.low < winProbability && winProbability < winProbabilityInterval.high).toBe(true);
    }
    expect(report.systems.reduce((sum, { value }) => sum + value, 0) / 5).toBeCloseTo(0.5, 12);
  });

  test("the clusters of the smaller axis give the degrees of freedom", () => {
    expect(report).toMatchObject({ degreesOfFreedom: 11, leftOut: 0 });
    expect(report.rule.phrase).toBe("clustered by annotator and prompt, wild bootstrap");
  });
});

test("systems of equal strength whose lengths differ are equal at equal length", () => {
  // Every longer response wins two votes of three, and a is longer in two units of three.
  const rows = Array.from({ length: 360 }, (_, i) => {
    const [unit, vote] = [Math.floor(i / 6), i % 6];
    const longer = unit % 3 === 2 ? 2 : 0;
    return { unit, cluster: unit, rater: i % 9, side: vote % 2, outcome: vote < 4 ? longer : 2 - longer };
  });
  const difference = Float64Array.from({ length: 60 }, (_, unit) => (unit % 3 === 2 ? -100 : 100));
  const covariates = { names: ["length"], columns: [difference], by: "unit" as const };
  const { pairs, coefficients } = definedValue(
    controlReport(judgmentsOf(rows), allSystemPairs(2), covariates, seededRng(1)),
  );
  expect(pairs[0].raw).toBeCloseTo(2 / 3 - 1 / 9, 12);
  expect(pairs[0].winProbability).toBeCloseTo(0.5, 10);
  expect(definedValue(coefficients[1].estimate).winRate).toBeCloseTo(2 / 3, 10);
  expect(coefficients[1].scale).toBeCloseTo(100, 12);
});

test("a feature that never differs has no coefficient, and the rest is as without it", () => {
  const { judgments, pairs, covariates } = smallControlStudy();
  const more = { ...covariates, names: ["length", "bold"], columns: [covariates.columns[0], new Float64Array(60)] };
  const [with_, without] = [more, covariates].map((of) =>
    definedValue(controlReport(judgments, pairs, of, seededRng(1))),
  );
  expect(with_.coefficients[2].estimate).toMatchObject({ ok: false, reason: "no_variation" });
  expect(with_.pairs).toEqual(without.pairs);
});

test("one rater, a judge's verdicts for one, are clustered by prompt", () => {
  const { judgments, pairs, covariates } = smallControlStudy();
  judgments.rater.fill(0);
  const { rule, degreesOfFreedom } = definedValue(controlReport(judgments, pairs, covariates, seededRng(1)));
  expect([rule.phrase, degreesOfFreedom]).toEqual(["clustered by prompt, wild bootstrap, for these annotators", 18]);
});

test("no votes and no features lead to a number that is not one", () => {
  const feature = fc.constantFrom(0, 1, -2, 1e-300, 1e300, Number.NaN, Number.NEGATIVE_INFINITY);
  fc.assert(
    fc.property(
      judgmentRows,
      fc.integer({ min: 0, max: 3 }),
      fc.array(fc.array(feature, { minLength: 30, maxLength: 30 }), { maxLength: 2 }),
      (rows, systems, columns) => {
        const pairs = allSystemPairs(systems);
        const votes = judgmentsOf(rows.map((row) => ({ ...row, pair: row.cluster % Math.max(1, pairs.a.length) })));
        const covariates = {
          names: columns.map((_, c) => `feature ${c}`),
          columns: columns.map((column) => Float64Array.from(column)),
          by: "unit" as const,
        };
        const report = controlReport(votes, pairs, covariates, seededRng(1));
        expect(isFiniteThroughout(report)).toBe(true);
      },
    ),
    { numRuns: 60 },
  );
});
