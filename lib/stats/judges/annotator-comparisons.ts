import { type Judgments, OUTCOME_BOTH_BAD, OUTCOME_CATEGORIES, OUTCOME_TIE } from "@/lib/stats/judgments/judgments";
import { voteTable } from "./human-labels";
import { NO_VERDICT } from "./order-verdicts";
import { type UnitVerdicts, verdictByUnit } from "./unit-verdicts";
import { VERDICT_CATEGORIES } from "./verdicts";

/** One annotator against the judge: on how many comparisons the judge, neither and the annotator agrees better with the remaining annotators. */
export interface AnnotatorComparison {
  rater: number;
  judge: number;
  equal: number;
  annotator: number;
}

/** Credit of an answer against another's: 1 where equal; "tie discounted" gives ½ where exactly one of a, tie, b is a tie. */
export type Credit = "accuracy" | "tie discounted";

/**
 * For each annotator who voted on a comparison that has a verdict and another vote, in the order of rater numbers. An answer's agreement is its mean
 * credit against the other votes; "both bad" is an answer of its own, and an unparsable verdict equals none. Several votes of one rater on a comparison
 * count each for itself. One pass over the votes.
 */
export function annotatorComparisons(
  judgments: Judgments,
  verdicts: UnitVerdicts,
  credit: Credit = "accuracy",
): AnnotatorComparison[] {
  const votes = voteTable(judgments);
  const verdictOf = verdictByUnit(verdicts);
  const table = doubledCredits(credit);
  const found = new Map<number, AnnotatorComparison>();
  for (let row = 0; row < judgments.length; row++) {
    const verdict = verdictOf[judgments.unit[row]] ?? NO_VERDICT;
    if (verdict === NO_VERDICT) continue;
    let [others, lead] = [0, 0];
    for (let answer = 0; answer < OUTCOME_CATEGORIES; answer++) {
      const own = judgments.outcome[row];
      const count = votes.counts[judgments.unit[row] * OUTCOME_CATEGORIES + answer] - +(answer === own);
      others += count;
      lead += count * (table[own * VERDICT_CATEGORIES + answer] - table[verdict * VERDICT_CATEGORIES + answer]);
    }
    if (others === 0) continue;
    const rater = judgments.rater[row];
    const comparison = found.get(rater) ?? { rater, judge: 0, equal: 0, annotator: 0 };
    comparison[lead > 0 ? "annotator" : lead < 0 ? "judge" : "equal"]++;
    found.set(rater, comparison);
  }
  return [...found.values()].sort((left, right) => left.rater - right.rater);
}

/** Twice the credit, in whole numbers, so that equal agreement is met exactly. */
function doubledCredits(credit: Credit): Uint8Array {
  const table = new Uint8Array(VERDICT_CATEGORIES * VERDICT_CATEGORIES);
  for (let one = 0; one < VERDICT_CATEGORIES; one++) {
    for (let other = 0; other < VERDICT_CATEGORIES; other++) {
      const halves = credit === "tie discounted" && one < OUTCOME_BOTH_BAD && other < OUTCOME_BOTH_BAD;
      const tied = halves && (one === OUTCOME_TIE || other === OUTCOME_TIE);
      table[one * VERDICT_CATEGORIES + other] = one === other ? 2 : tied ? 1 : 0;
    }
  }
  return table;
}
