import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { Rng } from "@/lib/stats/random/rng";
import { type JudgmentRow, judgmentsOf } from "./laws";

export interface SimulatedStudy {
  annotators: number;
  prompts: number;
  votesPerPrompt: number;
  /** Standard deviation of annotators' and of prompts' effects on the log-odds of a win. */
  effects: number;
  /** Share of ties. */
  ties: number;
}

/** Annotators' effects on the log-odds of a win. */
export function drawTastes(study: SimulatedStudy, rng: Rng): number[] {
  return Array.from({ length: study.annotators }, () => study.effects * normal(rng));
}

/** Votes where neither system is better: the win rate over all annotators and prompts is one half. */
export function simulateStudy(study: SimulatedStudy, rng: Rng, taste = drawTastes(study, rng)): Judgments {
  const rows: JudgmentRow[] = [];
  for (let cluster = 0; cluster < study.prompts; cluster++) {
    const slant = study.effects * normal(rng);
    for (const rater of chosen(study.annotators, study.votesPerPrompt, rng)) {
      const win = 1 / (1 + Math.exp(-taste[rater] - slant));
      const outcome = rng.float() < study.ties ? 1 : rng.float() < win ? 0 : 2;
      rows.push({ cluster, rater, outcome });
    }
  }
  return judgmentsOf(rows);
}

/** The win rate of annotators with these tastes, averaged over all prompts there could be. */
export function winRateOfTastes({ effects, ties }: SimulatedStudy, taste: readonly number[]): number {
  const rates = taste.map((own) => averageOverNormal((slant) => 1 / (1 + Math.exp(-own - effects * slant))));
  return ties / 2 + (1 - ties) * (rates.reduce((sum, rate) => sum + rate, 0) / taste.length);
}

/** By the trapezoidal rule over ±9, which is exact to rounding for smooth functions under the normal density. */
function averageOverNormal(valueAt: (z: number) => number): number {
  const step = 0.05;
  let sum = 0;
  for (let i = -180; i <= 180; i++) sum += Math.exp(-((i * step) ** 2) / 2) * valueAt(i * step);
  return (sum * step) / Math.sqrt(2 * Math.PI);
}

/** Share of studies whose interval holds one half. */
export function coverage(seeds: number, covers: (seed: number) => boolean): number {
  let held = 0;
  for (let seed = 1; seed <= seeds; seed++) if (covers(seed)) held++;
  return held / seeds;
}

/** Box and Muller's transform. */
function normal(rng: Rng): number {
  return Math.sqrt(-2 * Math.log(1 - rng.float())) * Math.cos(2 * Math.PI * rng.float());
}

/** `size` different numbers below `from`, in random order. */
function chosen(from: number, size: number, rng: Rng): number[] {
  const numbers = Array.from({ length: from }, (_, i) => i);
  for (let i = 0; i < size; i++) {
    const j = i + rng.int(from - i);
    [numbers[i], numbers[j]] = [numbers[j], numbers[i]];
  }
  return numbers.slice(0, size);
}
