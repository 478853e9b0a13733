import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { describe, expect, test } from "vitest";
import { definedValue } from "@/lib/stats/laws/laws";
import { seededRng } from "@/lib/stats/random/rng";
import { adjustPValues } from "@/lib/stats/significance/adjust-p-values";
import { averageWinProbabilities } from "./average-win-probabilities";
import { rankRanges } from "./rank-ranges";
import { simultaneousBands } from "./simultaneous-bands";
import { strengthContrasts } from "./strength-contrasts";

const THETA = Float64Array.of(1, 0.2, -1.2);
const COVARIANCE = Float64Array.of(0.06, -0.04, -0.02, -0.04, 0.07, -0.03, -0.02, -0.03, 0.05);
const [Z, T] = [normalQuantile(0.975, 0, 1), tQuantile(0.975, 7)];

describe("contrasts", () => {
  test("have the standard errors of differences, and t where clusters are few", () => {
    const [first] = definedValue(strengthContrasts(THETA, COVARIANCE, 100, { degreesOfFreedom: 7 }));
    const error = Math.sqrt(0.06 + 0.07 + 0.08);
    expect(first).toMatchObject({ i: 0, j: 1 });
    expect(first.standardError).toBeCloseTo(error, 14);
    expect(first.interval.low).toBeCloseTo(0.8 - T * error, 12);
    expect(first.winProbability).toBeCloseTo(1 / (1 + Math.exp(-0.8)), 14);
    expect(first.winProbabilityInterval.high).toBeCloseTo(1 / (1 + Math.exp(-0.8 - T * error)), 12);
  });

  test("a p-value is the level at which the interval ends at zero", () => {
    for (const { difference, standardError, pValue } of definedValue(strengthContrasts(THETA, COVARIANCE, 100))) {
      const [again] = definedValue(strengthContrasts(THETA, COVARIANCE, 100, { level: 1 - pValue })).filter(
        (contrast) => contrast.standardError === standardError,
      );
      expect(Math.min(Math.abs(again.interval.low), Math.abs(again.interval.high))).toBeLessThan(1e-6);
      expect(Math.abs(difference)).toBeGreaterThan(0);
    }
  });

  test("no variance and one system give reasons", () => {
    expect(strengthContrasts(THETA, new Float64Array(9), 5)).toMatchObject({ reason: "no_variation", n: 5 });
    expect(strengthContrasts(Float64Array.of(0), Float64Array.of(0), 5)).toMatchObject({ reason: "one_system" });
  });
});

describe("bands over all contrasts", () => {
  // Three equal, independent means: the studentised range's upper 5 % point over √2 (Tukey's table: 3.3145 without end, 4.339 at 6).
  const equal = Float64Array.from({ length: 9 }, (_, at) => (at % 4 === 0 ? 2 / 3 : -1 / 3));
  const critical = (degreesOfFreedom?: number) =>
    definedValue(simultaneousBands(new Float64Array(3), equal, 9, seededRng(2), { draws: 60_000, degreesOfFreedom }))
      .critical;

  test("for equal means it is Tukey's range", () => {
    expect(Math.abs(critical() - 3.3145 / Math.SQRT2)).toBeLessThan(0.03);
    expect(Math.abs(critical(6) - 4.339 / Math.SQRT2)).toBeLessThan(0.06);
  });

  test("for two systems it is the interval alone", () => {
    const two = Float64Array.of(1, -1, -1, 1);
    const bands = definedValue(simultaneousBands(Float64Array.of(1, -1), two, 9, seededRng(2)));
    expect(bands.critical).toBe(Z);
  });

  test("is wider than one interval, narrower than Bonferroni's, and the same for the same seed", () => {
    const of = () => definedValue(simultaneousBands(THETA, COVARIANCE, 100, seededRng(5), { degreesOfFreedom: 30 }));
    expect(of()).toEqual(of());
    expect(of().critical).toBeGreaterThan(tQuantile(0.975, 30));
    expect(of().critical).toBeLessThan(tQuantile(1 - 0.025 / 3, 30) + 0.02);
  });

  test("its p-values lie between the single ones and Bonferroni's, near Holm's", () => {
    const single = definedValue(strengthContrasts(THETA, COVARIANCE, 100)).map(({ pValue }) => pValue);
    const { adjustedPValues } = definedValue(
      simultaneousBands(THETA, COVARIANCE, 100, seededRng(5), { draws: 40_000 }),
    );
    const holm = adjustPValues(single, "holm");
    single.forEach((p, at) => {
      expect(adjustedPValues[at]).toBeGreaterThan(p - 0.002);
      expect(adjustedPValues[at]).toBeLessThan(3 * p + 0.005);
      expect(Math.abs(adjustedPValues[at] - (holm[at] ?? 0))).toBeLessThan(0.12);
    });
  });

  test("no variance gives its reason", () => {
    expect(simultaneousBands(THETA, new Float64Array(9), 5, seededRng(1))).toMatchObject({ reason: "no_variation" });
  });
});

describe("rank ranges", () => {
  const interval = (low: number, high: number) => ({ low, high, level: 0.95 });
  test("count who is surely stronger and surely weaker", () => {
    const contrasts = [
      { i: 0, j: 1, interval: interval(-0.1, 1.7) },
      { i: 0, j: 2, interval: interval(1, 3) },
      { i: 1, j: 2, interval: interval(0.3, 2) },
    ];
    expect(rankRanges(THETA, contrasts)).toEqual([
      { rank: 1, best: 1, worst: 2 },
      { rank: 2, best: 1, worst: 2 },
      { rank: 3, best: 3, worst: 3 },
    ]);
  });
  test("equal strengths share the better rank, and nothing sure leaves every rank open", () => {
    const open = [{ i: 0, j: 1, interval: interval(-1, 1) }];
    expect(rankRanges(Float64Array.of(0, 0), open)).toEqual([
      { rank: 1, best: 1, worst: 2 },
      { rank: 1, best: 1, worst: 2 },
    ]);
  });
});

describe("average win rates", () => {
  test("two systems' mirror each other and are the contrast's", () => {
    const covariance = Float64Array.of(0.05, -0.05, -0.05, 0.05);
    const [one, other] = averageWinProbabilities(Float64Array.of(0.4, -0.4), covariance);
    const [contrast] = definedValue(strengthContrasts(Float64Array.of(0.4, -0.4), covariance, 9));
    expect(one.value).toBeCloseTo(contrast.winProbability, 14);
    expect(one.interval.low).toBeCloseTo(contrast.winProbabilityInterval.low, 12);
    expect(one.value + other.value).toBeCloseTo(1, 14);
    expect(one.interval.low + other.interval.high).toBeCloseTo(1, 12);
  });
  test("its slope is that of small changes", () => {
    const at = (theta: Float64Array) => averageWinProbabilities(theta, COVARIANCE).map(({ value }) => value);
    const [rate] = averageWinProbabilities(THETA, COVARIANCE);
    const slope = THETA.map((_, k) => {
      const moved = THETA.slice();
      moved[k] += 1e-6;
      return (at(moved)[0] - at(THETA)[0]) / 1e-6;
    });
    let variance = 0;
    slope.forEach((x, j) => {
      slope.forEach((y, k) => {
        variance += x * y * COVARIANCE[j * 3 + k];
      });
    });
    const odds = Math.log(rate.value / (1 - rate.value));
    const error = Math.sqrt(variance) / (rate.value * (1 - rate.value));
    expect(rate.interval.high).toBeCloseTo(1 / (1 + Math.exp(-odds - Z * error)), 5);
  });
  test("strengths without end stay within 0 and 1", () => {
    const [one] = averageWinProbabilities(Float64Array.of(900, -900), Float64Array.of(1, -1, -1, 1));
    expect([one.value, one.interval.low >= 0, one.interval.high]).toEqual([1, true, 1]);
  });
});
