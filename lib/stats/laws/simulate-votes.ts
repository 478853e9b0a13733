import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { Rng } from "@/lib/stats/random/rng";
import { type JudgmentRow, judgmentsOf } from "./laws";

/** Votes whose intraclass correlations are known exactly: effects of two values, added to the win rate itself. */
export interface CorrelatedVotes {
  annotators: number;
  prompts: number;
  votesPerPrompt: number;
  /** The win rate over all annotators and prompts, a tie counting half. */
  rate: number;
  ties?: number;
  annotatorCorrelation: number;
  promptCorrelation: number;
}

/**
 * Annotators take turns, so that their votes are even in number and no prompt has one twice. Scores have the variance
 * v = p(1 − p) − t/4; an effect is ±√(ρ v), added to p. Needs a rate far enough from 0 and 1 to leave room for both effects and the ties.
 */
export function simulateCorrelatedVotes(study: CorrelatedVotes, rng: Rng): Judgments {
  const { rate, ties = 0, annotators, prompts, votesPerPrompt } = study;
  const variance = rate * (1 - rate) - ties / 4;
  const effects = (number: number, correlation: number) =>
    Array.from({ length: number }, () => Math.sqrt(correlation * variance) * (rng.int(2) * 2 - 1));
  const taste = effects(annotators, study.annotatorCorrelation);
  const slant = effects(prompts, study.promptCorrelation);
  const rows: JudgmentRow[] = [];
  const first = rng.int(annotators);
  for (let cluster = 0; cluster < prompts; cluster++) {
    for (let vote = 0; vote < votesPerPrompt; vote++) {
      const turn = cluster * votesPerPrompt + vote;
      const rater = (first + turn) % annotators;
      const win = rate - ties / 2 + taste[rater] + slant[cluster];
      const draw = rng.float();
      rows.push({ cluster, rater, outcome: draw < win ? 0 : draw < win + ties ? 1 : 2 });
    }
  }
  return judgmentsOf(rows);
}
