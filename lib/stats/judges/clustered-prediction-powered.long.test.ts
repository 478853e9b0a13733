import { expect, test } from "vitest";
import { definedValue } from "@/lib/stats/laws/laws";
import { type SimulatedJudgedStudy, simulateJudgedStudy } from "@/lib/stats/laws/simulate-judged-study";
import { coverage } from "@/lib/stats/laws/simulate-study";
import { seededRng } from "@/lib/stats/random/rng";
import { biasCorrectedWinRate } from "./bias-corrected-win-rate";
import { clusteredPredictionPowered } from "./clustered-prediction-powered";
import { predictionPoweredMean } from "./prediction-powered";

const STUDY: SimulatedJudgedStudy = {
  prompts: 60,
  freePrompts: 60,
  units: 6,
  voted: 2,
  votesPerUnit: 3,
  annotators: 30,
  promptEffects: 1,
  annotatorEffects: 0.5,
  ties: 0.1,
  insight: 1.5,
  slant: 0.5,
};

const half = ({ low, high }: { low: number; high: number }) => low <= 0.5 && 0.5 <= high;

test.each<[string, SimulatedJudgedStudy]>([
  ["60 prompts, 30 annotators", STUDY],
  ["a judge without insight", { ...STUDY, insight: 0 }],
  ["verdicts on the voted prompts only", { ...STUDY, freePrompts: 0 }],
  ["20 prompts", { ...STUDY, prompts: 20, voted: 3 }],
  ["3 annotators without tastes of their own", { ...STUDY, annotators: 3, annotatorEffects: 0 }],
  ["100 prompts, one vote each", { ...STUDY, prompts: 100, voted: 1, votesPerUnit: 1 }],
])("2,000 studies, %s: the clustered interval covers 93 to 97 %", (_, study) => {
  const share = coverage(2000, (seed) =>
    half(definedValue(clusteredPredictionPowered(simulateJudgedStudy(study, seededRng(seed)))).interval),
  );
  expect(share).toBeGreaterThanOrEqual(0.93);
  expect(share).toBeLessThanOrEqual(0.97);
});

test("2,000 studies: an interval that takes votes as independent covers less than 85 %", () => {
  const share = coverage(2000, (seed) => {
    const { votes, elsewhere } = simulateJudgedStudy(STUDY, seededRng(seed));
    return half(definedValue(predictionPoweredMean(votes, elsewhere.judge)).interval);
  });
  expect(share).toBeLessThan(0.85);
});

test("2,000 studies with a slanted judge: the bias-corrected interval covers 93 to 98 %", () => {
  const study = {
    ...STUDY,
    prompts: 150,
    freePrompts: 300,
    units: 1,
    voted: 1,
    votesPerUnit: 2,
    annotators: 40,
    promptEffects: 2,
    annotatorEffects: 0.2,
    ties: 0,
    insight: 3,
    slant: 1.5,
  };
  const share = coverage(2000, (seed) =>
    half(definedValue(biasCorrectedWinRate(simulateJudgedStudy(study, seededRng(seed)))).interval),
  );
  expect(share).toBeGreaterThanOrEqual(0.93);
  expect(share).toBeLessThanOrEqual(0.98);
});
