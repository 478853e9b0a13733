import { expect, test } from "vitest";
import { definedValue } from "@/lib/stats/laws/laws";
import {
  coverage,
  drawTastes,
  type SimulatedStudy,
  simulateStudy,
  winRateOfTastes,
} from "@/lib/stats/laws/simulate-study";
import { seededRng } from "@/lib/stats/random/rng";
import { winRateInterval } from "./win-rate-interval";

const STUDY: SimulatedStudy = { annotators: 40, prompts: 100, votesPerPrompt: 10, effects: 0.5, ties: 0 };

const STUDIES: [string, SimulatedStudy][] = [
  ["40 annotators, 10 votes a prompt", STUDY],
  ["40 annotators, every one on every prompt", { ...STUDY, votesPerPrompt: 40 }],
  ["40 annotators, one vote a prompt, ties", { ...STUDY, votesPerPrompt: 1, ties: 0.2 }],
  ["10 annotators", { ...STUDY, annotators: 10, votesPerPrompt: 3, ties: 0.2 }],
  ["5 annotators", { ...STUDY, annotators: 5, votesPerPrompt: 3, ties: 0.2 }],
  ["12 prompts", { ...STUDY, prompts: 12, ties: 0.2 }],
  ["3 annotators without tastes of their own", { ...STUDY, annotators: 3, votesPerPrompt: 3, effects: 0, ties: 0.2 }],
];

test.each(STUDIES)("2,000 studies with %s: the default 95 % interval covers 93 to 97 %", (_, study) => {
  const share = coverage(2000, (seed) => {
    const rng = seededRng(seed);
    const { low, high } = definedValue(winRateInterval(simulateStudy(study, rng), rng));
    return low <= 0.5 && 0.5 <= high;
  });
  expect(share).toBeGreaterThanOrEqual(0.93);
  expect(share).toBeLessThanOrEqual(0.97);
});

// What the label claims: the win rate of these annotators, tastes included, over other prompts.
test.each([
  ["every one on every prompt", 3, 0],
  ["two on a prompt, ties", 2, 0.2],
  ["one on a prompt", 1, 0],
])(
  "2,000 studies with 3 annotators, %s: the interval for these annotators covers 93 to 97 %",
  (_, votesPerPrompt, ties) => {
    const study = { ...STUDY, annotators: 3, votesPerPrompt, ties };
    const share = coverage(2000, (seed) => {
      const rng = seededRng(seed);
      const tastes = drawTastes(study, rng);
      const truth = winRateOfTastes(study, tastes);
      const { low, high } = definedValue(winRateInterval(simulateStudy(study, rng, tastes), rng));
      return low <= truth && truth <= high;
    });
    expect(share).toBeGreaterThanOrEqual(0.93);
    expect(share).toBeLessThanOrEqual(0.97);
  },
);
