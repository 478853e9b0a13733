import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { type Judgments, OUTCOME_CATEGORIES } from "@/lib/stats/judgments/judgments";

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
