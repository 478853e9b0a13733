import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { emptyJudgments } from "@/lib/stats/judgments/judgments";
import { seededRng } from "@/lib/stats/random/rng";
import { scoredCells } from "@/lib/stats/win-rate/cluster-cells";
import { intervalByRule } from "@/lib/stats/win-rate/interval-by-rule";
import { scoreInterval } from "@/lib/stats/win-rate/score-interval";
import type { ReasonShare } from "./schema";

export interface ReviewAnswer {
  /** Numbers from 0. */
  annotator: number;
  prompt: number;
  acceptable: boolean;
}

const SEED = 20231201;

/** Share of answers that found the reason acceptable, with the interval that answers of the same annotators on the same prompts allow. */
export function reasonShare(key: string, answers: readonly ReviewAnswer[]): ReasonShare {
  const acceptable = answers.filter((answer) => answer.acceptable).length;
  const n = answers.length;
  const rate: Estimate<number> =
    n === 0 ? undefinedFor("no_judgments", 0) : { ok: true, value: acceptable / n, n, method: "share of answers" };
  return { key, acceptable, answers: n, rate, interval: intervalOf(answers, acceptable) };
}

function intervalOf(answers: readonly ReviewAnswer[], acceptable: number): ReasonShare["interval"] {
  const n = answers.length;
  if (n === 0) return undefinedFor("no_judgments", 0);
  const rows = emptyJudgments(n);
  answers.forEach((answer, row) => {
    rows.rater[row] = answer.annotator;
    rows.cluster[row] = answer.prompt;
    rows.unit[row] = row;
    rows.outcome[row] = answer.acceptable ? 1 : 0;
  });
  const cells = scoredCells(rows, rows.outcome, Float64Array.of(0, 1));
  const interval = intervalByRule(cells, seededRng(SEED), 0.95, () =>
    scoreInterval([0, 1], [n - acceptable, acceptable]),
  );
  if (!interval.ok) return interval;
  const { low, high, level, phrase, why } = interval.value;
  // The rule speaks of votes; these are answers.
  const said = (words: string) => words.replaceAll("vote", "answer");
  return { ...interval, value: { low, high, level, phrase: said(phrase), why: said(why) } };
}
