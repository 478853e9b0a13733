import type { BothBadChoice } from "@/lib/stats/judgments/both-bad";
import { type Judgments, OUTCOME_CATEGORIES } from "@/lib/stats/judgments/judgments";
import type { TrueLabels } from "./label-fit-summary";
import { voteShares } from "./label-model";
import { votesByUnit } from "./votes-by-unit";

/** Value of `ComparisonLabels.label` where several answers share the first place. */
export const LABEL_UNDECIDED = 255;

/** One label per comparison that has votes, by rising index. */
export interface ComparisonLabels {
  unit: Uint32Array;
  /** Outcome code, or LABEL_UNDECIDED. */
  label: Uint8Array;
  /** Of the label, or of each of those that share the first place: its share of the votes, or its posterior probability. */
  probability: Float64Array;
}

/** The most frequent answer of each comparison. "Both bad" is an answer of its own, or a tie where the reader chose so. */
export function majorityLabels(judgments: Judgments, raters: number, choice: BothBadChoice = {}): ComparisonLabels {
  const votes = votesByUnit(judgments, raters, choice);
  return labelsOf(votes.unit, voteShares(votes), votes.outcomes);
}

/** The most probable class of each comparison under a fitted model. */
export function posteriorLabels({ unit, posterior }: TrueLabels): ComparisonLabels {
  return labelsOf(unit, posterior, [...Array(OUTCOME_CATEGORIES).keys()]);
}

function labelsOf(unit: Uint32Array, shares: Float64Array, outcomes: number[]): ComparisonLabels {
  const classes = outcomes.length;
  const label = new Uint8Array(unit.length).fill(LABEL_UNDECIDED);
  const probability = new Float64Array(unit.length);
  for (let row = 0; row < unit.length; row++) {
    const chances = shares.subarray(row * classes, (row + 1) * classes);
    const most = Math.max(...chances);
    // Posteriors that are equal by symmetry may differ in their last digits.
    const first = outcomes.filter((_, k) => chances[k] >= most - 1e-9);
    if (first.length === 1) label[row] = first[0];
    probability[row] = most;
  }
  return { unit, label, probability };
}
