import type { JudgmentRow } from "@/lib/stats/laws/laws";
import type { Rng } from "@/lib/stats/random/rng";
import { naiveClusteredVariance } from "./cluster-robust";

const WEBB = [-Math.sqrt(1.5), -1, -Math.sqrt(0.5), Math.sqrt(0.5), 1, Math.sqrt(1.5)];
const SCORE = [1, 0.5, 0];

/** p-value of "the rate is mu", each round rebuilt vote by vote: weights are drawn for annotators 0 … annotators − 1. */
export function naiveWildPValue(rows: JudgmentRow[], mu: number, rng: Rng, annotators: number, rounds: number): number {
  const rate = meanOf(rows.map((row) => SCORE[row.outcome]));
  const t = (rate - mu) ** 2 / naiveClusteredVariance(rows).twoWay;
  let asExtreme = 1;
  for (let round = 0; round < rounds; round++) {
    const weights = Array.from({ length: annotators }, () => WEBB[rng.int(6)]);
    const scores = rows.map((row) => mu + weights[row.rater] * (SCORE[row.outcome] - mu));
    if ((meanOf(scores) - mu) ** 2 / twoWay(rows, scores) / t >= 1 - 1e-9) asExtreme++;
  }
  return asExtreme / (rounds + 1);
}

function twoWay(rows: JudgmentRow[], scores: number[]): number {
  const mean = meanOf(scores);
  const oneWay = (keys: string[]) => {
    const sums = new Map<string, number>();
    keys.forEach((key, i) => {
      sums.set(key, (sums.get(key) ?? 0) + scores[i] - mean);
    });
    const meat = [...sums.values()].reduce((sum, residual) => sum + residual ** 2, 0);
    return ((sums.size / (sums.size - 1)) * meat) / rows.length ** 2;
  };
  const annotator = oneWay(rows.map((row) => `${row.rater}`));
  const prompt = oneWay(rows.map((row) => `${row.cluster}`));
  return Math.max(annotator + prompt - oneWay(rows.map((row) => `${row.rater} ${row.cluster}`)), annotator, prompt);
}

function meanOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
