import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { type Judgments, OUTCOME_CATEGORIES } from "@/lib/stats/judgments/judgments";
import type { AgreementMeasure, CategoryChoice } from "./agreement-measure";

/**
 * Per rater: how often their answer is the most frequent answer of the others on the same comparison, a shared first place giving
 * its fair part; n counts their votes on comparisons with another vote. "Both bad" is an answer of its own.
 * Source: Dubois et al. (2023), AlpacaFarm (agreement with the mode of the other annotators).
 */
export function leaveOneOutAgreement(judgments: Judgments, raters: number): Estimate<number>[] {
  const { length, unit, rater, outcome } = judgments;
  const units = 1 + unit.reduce((most, index) => Math.max(most, index), -1);
  const table = new Uint32Array(units * OUTCOME_CATEGORIES);
  for (let row = 0; row < length; row++) table[unit[row] * OUTCOME_CATEGORIES + outcome[row]]++;
  const votes = new Uint32Array(raters);
  const compared = new Uint32Array(raters);
  const credit = new Float64Array(raters);
  for (let row = 0; row < length; row++) {
    const from = unit[row] * OUTCOME_CATEGORIES;
    votes[rater[row]]++;
    table[from + outcome[row]]--;
    let [most, shared] = [0, 0];
    for (let category = 0; category < OUTCOME_CATEGORIES; category++) {
      const count = table[from + category];
      if (count > most) [most, shared] = [count, 1];
      else if (count === most) shared++;
    }
    if (most > 0) {
      compared[rater[row]]++;
      // In twelfths, so that up to four shared places add up without rounding, in whatever order.
      if (table[from + outcome[row]] === most) credit[rater[row]] += 12 / shared;
    }
    table[from + outcome[row]]++;
  }
  return Array.from({ length: raters }, (_, index) => {
    const n = compared[index];
    if (n === 0) return undefinedFor(votes[index] === 0 ? "no_judgments" : "no_overlap", 0);
    return {
      ok: true,
      value: credit[index] / 12 / n,
      n,
      method: "agreement with the most frequent answer of the others",
    };
  });
}

/**
 * The same over all raters, each vote counting once, as a measure that can be resampled; n counts votes on comparisons with another vote.
 */
export function overallLeaveOneOutAgreement({ categories }: CategoryChoice): AgreementMeasure {
  return {
    sums: {
      key: `leave one out ${categories}`,
      width: 2,
      add(counts, from, sums) {
        for (const own of categories) {
          const votes = counts[from + own];
          if (votes === 0) continue;
          let [most, shared] = [0, 0];
          for (const category of categories) {
            const others = counts[from + category] - (category === own ? 1 : 0);
            if (others > most) [most, shared] = [others, 1];
            else if (others === most) shared++;
          }
          if (most === 0) continue;
          if (votes - 1 === most) sums[0] += (12 * votes) / shared;
          sums[1] += votes;
        }
      },
    },
    estimate: ([credit, n]) =>
      n === 0
        ? undefinedFor("no_overlap", 0)
        : { ok: true, value: credit / 12 / n, n, method: "agreement with the most frequent answer of the others" },
  };
}
