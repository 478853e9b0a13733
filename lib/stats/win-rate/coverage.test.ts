import { expect, test } from "vitest";
import { countsOf } from "@/lib/stats/judgments/counts";
import { definedValue } from "@/lib/stats/laws/laws";
import {
  coverage,
  drawTastes,
  type SimulatedStudy,
  simulateStudy,
  winRateOfTastes,
} from "@/lib/stats/laws/simulate-study";
import { seededRng } from "@/lib/stats/random/rng";
import { wilsonInterval } from "./wilson-interval";
import { winRateInterval } from "./win-rate-interval";

const STUDY: SimulatedStudy = { annotators: 40, prompts: 100, votesPerPrompt: 10, effects: 0.5, ties: 0 };

const defaultCovers = (study: SimulatedStudy) => (seed: number) => {
  const rng = seededRng(seed);
  const { low, high } = definedValue(winRateInterval(simulateStudy(study, rng), rng));
  return low <= 0.5 && 0.5 <= high;
};

// 200 seeds have a standard error of 1.5 points; the long test narrows it to half a point.
test("with 40 annotators and 100 prompts the default 95 % interval covers about 95 %", () => {
  const share = coverage(200, defaultCovers(STUDY));
  expect(share).toBeGreaterThanOrEqual(0.915);
  expect(share).toBeLessThanOrEqual(0.985);
});

test("with 6 annotators the wild bootstrap covers about 95 %", () => {
  const share = coverage(200, defaultCovers({ ...STUDY, annotators: 6, votesPerPrompt: 3, ties: 0.2 }));
  expect(share).toBeGreaterThanOrEqual(0.915);
  expect(share).toBeLessThanOrEqual(0.985);
});

test("the true win rate of given tastes is that of a great many votes", () => {
  const study = { ...STUDY, annotators: 3, prompts: 60_000, votesPerPrompt: 3, ties: 0.2 };
  const rng = seededRng(5);
  const tastes = drawTastes(study, rng);
  const votes = countsOf(simulateStudy(study, rng, tastes));
  expect(winRateOfTastes(study, tastes)).toBeCloseTo((votes.wins + votes.ties / 2) / 180_000, 2);
  expect(winRateOfTastes(study, [0.7, -0.7])).toBeCloseTo(0.5, 12);
});

test("with 3 annotators the interval for these annotators covers their own win rate in about 95 %", () => {
  const study = { ...STUDY, annotators: 3, votesPerPrompt: 3 };
  const share = coverage(200, (seed) => {
    const rng = seededRng(seed);
    const tastes = drawTastes(study, rng);
    const truth = winRateOfTastes(study, tastes);
    const interval = definedValue(winRateInterval(simulateStudy(study, rng, tastes), rng));
    expect(interval.phrase).toBe("clustered by prompt, for these annotators");
    return interval.low <= truth && truth <= interval.high;
  });
  expect(share).toBeGreaterThanOrEqual(0.915);
  expect(share).toBeLessThanOrEqual(0.985);
});

test("an interval that takes votes as independent covers far less", () => {
  const share = coverage(200, (seed) => {
    const { wins, losses } = countsOf(simulateStudy(STUDY, seededRng(seed)));
    const { low, high } = definedValue(wilsonInterval(wins, wins + losses));
    return low <= 0.5 && 0.5 <= high;
  });
  expect(share).toBeLessThan(0.85);
});
