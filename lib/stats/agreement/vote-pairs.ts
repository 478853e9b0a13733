import { type BothBadChoice, scoreTable } from "@/lib/stats/judgments/both-bad";
import { OUTCOME_A, OUTCOME_B, OUTCOME_BOTH_BAD, OUTCOME_TIE } from "@/lib/stats/judgments/judgments";
import type { UnitSums } from "./agreement-measure";

/** Whose votes are compared: the first column of a group's outcomes. Two different ones compare between the groups. */
export interface GroupColumns {
  first?: number;
  second?: number;
}

/**
 * Pairs of votes on the same comparison, all pooled, as six sums: equal and decisive, both a tie, exactly one a tie, opposite, both
 * "both bad", exactly one "both bad". Within one group every unordered pair counts once; between two groups every vote of the one with
 * every vote of the other. Where the reader chose so, "both bad" is a tie.
 */
export function votePairs({ first = 0, second = first }: GroupColumns, choice: BothBadChoice): UnitSums {
  const badIsTie = scoreTable(choice)[OUTCOME_BOTH_BAD] >= 0 ? 1 : 0;
  const within = first === second;
  return {
    key: `vote pairs ${first} ${second} ${badIsTie}`,
    width: 6,
    add(counts, from, sums) {
      const [own, others] = [from + first, from + second];
      const a = counts[own + OUTCOME_A];
      const b = counts[own + OUTCOME_B];
      const tie = counts[own + OUTCOME_TIE] + badIsTie * counts[own + OUTCOME_BOTH_BAD];
      const bad = (1 - badIsTie) * counts[own + OUTCOME_BOTH_BAD];
      if (within) {
        sums[0] += (a * (a - 1) + b * (b - 1)) / 2;
        sums[1] += (tie * (tie - 1)) / 2;
        sums[2] += tie * (a + b);
        sums[3] += a * b;
        sums[4] += (bad * (bad - 1)) / 2;
        sums[5] += bad * (a + tie + b);
        return;
      }
      const otherA = counts[others + OUTCOME_A];
      const otherB = counts[others + OUTCOME_B];
      const otherTie = counts[others + OUTCOME_TIE] + badIsTie * counts[others + OUTCOME_BOTH_BAD];
      const otherBad = (1 - badIsTie) * counts[others + OUTCOME_BOTH_BAD];
      sums[0] += a * otherA + b * otherB;
      sums[1] += tie * otherTie;
      sums[2] += tie * (otherA + otherB) + otherTie * (a + b);
      sums[3] += a * otherB + b * otherA;
      sums[4] += bad * otherBad;
      sums[5] += bad * (otherA + otherTie + otherB) + otherBad * (a + tie + b);
    },
  };
}
