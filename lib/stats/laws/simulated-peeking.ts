import type { Judgments } from "@/lib/stats/judgments/judgments";
import { selectJudgments } from "@/lib/stats/judgments/select-judgments";
import { type Rng, seededRng } from "@/lib/stats/random/rng";
import { betaBinomialEvidence } from "@/lib/stats/sequential/beta-binomial-evidence";
import { sequenceCurve } from "@/lib/stats/sequential/sequence-curve";
import { definedValue } from "./laws";
import { type SimulatedStudy, simulateStudy } from "./simulate-study";
import { simulateCorrelatedVotes } from "./simulate-votes";

/** Share of runs of 5,000 fair coins in which a look after every tenth finds something. */
export function errorOfPeeking(runs: number, findsAt: (wins: number, n: number) => boolean): number {
  let errors = 0;
  for (let seed = 1; seed <= runs; seed++) {
    const rng = seededRng(seed);
    let wins = 0;
    for (let n = 1; n <= 5000; n++) {
      if (rng.float() < 0.5) wins++;
      if (n % 10 === 0 && findsAt(wins, n)) {
        errors++;
        break;
      }
    }
  }
  return errors / runs;
}

/** The plain test at 5 %, as if one had looked once. */
export function zTestFinds(wins: number, n: number): boolean {
  return Math.abs(2 * wins - n) > 1.959963984540054 * Math.sqrt(n);
}

export function evidenceStops(wins: number, n: number): boolean {
  return definedValue(betaBinomialEvidence(wins, n - wins)).stops;
}

export interface PeekedStudy extends SimulatedStudy {
  name: string;
  order: "prompt by prompt" | "at random" | "annotator by annotator";
}

const STUDY = { annotators: 40, prompts: 100, votesPerPrompt: 10, effects: 0.5, ties: 0 };

export const MAIN_STUDIES: PeekedStudy[] = [
  { ...STUDY, name: "40 × 100, 10 votes a prompt", order: "at random" },
  { ...STUDY, name: "40 × 100, 10 votes a prompt", order: "prompt by prompt" },
];

export const OTHER_STUDIES: PeekedStudy[] = [
  { ...STUDY, name: "40 × 100, every one on every prompt", votesPerPrompt: 40, order: "at random" },
  { ...STUDY, name: "40 × 100, every one on every prompt", votesPerPrompt: 40, order: "prompt by prompt" },
  { ...STUDY, name: "40 × 100, every one on every prompt", votesPerPrompt: 40, order: "annotator by annotator" },
  {
    ...STUDY,
    name: "40 × 1,000, one vote a prompt, ties",
    prompts: 1000,
    votesPerPrompt: 1,
    ties: 0.2,
    order: "at random",
  },
  { ...STUDY, name: "10 × 100, 5 votes a prompt", annotators: 10, votesPerPrompt: 5, order: "at random" },
  { ...STUDY, name: "5 × 200, 3 votes a prompt", annotators: 5, prompts: 200, votesPerPrompt: 3, order: "at random" },
  {
    ...STUDY,
    name: "100 × 8, every one on every prompt",
    annotators: 100,
    prompts: 8,
    votesPerPrompt: 100,
    order: "at random",
  },
];

/** Share of studies without a difference in which the sequence excludes one half after some vote. */
export function errorOfSequence(study: PeekedStudy, studies: number): number {
  let errors = 0;
  for (let seed = 1; seed <= studies; seed++) {
    const rng = seededRng(seed);
    const votes = inOrder(simulateStudy(study, rng), study.order, rng);
    if (definedValue(sequenceCurve(votes, { points: 1 })).stop) errors++;
  }
  return errors / studies;
}

/** Share of studies, annotators' and prompts' votes going together, in which some of up to 400 points excludes the true win rate. */
export function errorAtRate(rate: number, studies: number): number {
  // Effects must leave the rate between 0 and 1.
  const correlation = (0.4 * (1 - rate)) ** 2 / (rate * (1 - rate));
  const study = { ...STUDY, rate, annotatorCorrelation: correlation, promptCorrelation: correlation };
  let errors = 0;
  for (let seed = 1; seed <= studies; seed++) {
    const rng = seededRng(seed);
    const votes = inOrder(simulateCorrelatedVotes(study, rng), "at random", rng);
    const { points } = definedValue(sequenceCurve(votes, { points: 400 }));
    if (points.some(({ low, high }) => low > rate || high < rate)) errors++;
  }
  return errors / studies;
}

/** Rows come prompt by prompt. */
function inOrder(judgments: Judgments, order: PeekedStudy["order"], rng: Rng): Judgments {
  if (order === "prompt by prompt") return judgments;
  const key = Float64Array.from(judgments.rater, (rater) => (order === "at random" ? rng.float() : rater));
  const rows = Array.from(key.keys()).sort((left, right) => key[left] - key[right]);
  const sorted = selectJudgments(judgments, () => true);
  rows.forEach((row, place) => {
    sorted.cluster[place] = judgments.cluster[row];
    sorted.rater[place] = judgments.rater[row];
    sorted.unit[place] = judgments.unit[row];
    sorted.outcome[place] = judgments.outcome[row];
  });
  return sorted;
}
