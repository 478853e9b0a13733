import { type Judgments, OUTCOME_CATEGORIES } from "@/lib/stats/judgments/judgments";

/** Per row: 1 where its answer is the most frequent of the other votes on its comparison, its fair part of a shared first place, 0 otherwise; −1 without others. */
export function otherVotesCredit({ length, unit, outcome }: Judgments): Float64Array {
  const units = unit.reduce((most, index) => Math.max(most, index + 1), 0);
  const table = new Uint32Array(units * OUTCOME_CATEGORIES);
  for (let row = 0; row < length; row++) table[unit[row] * OUTCOME_CATEGORIES + outcome[row]]++;
  const credit = new Float64Array(length);
  for (let row = 0; row < length; row++) {
    const from = unit[row] * OUTCOME_CATEGORIES;
    let [most, shared] = [0, 0];
    for (let answer = 0; answer < OUTCOME_CATEGORIES; answer++) {
      const count = table[from + answer] - (answer === outcome[row] ? 1 : 0);
      if (count > most) [most, shared] = [count, 1];
      else if (count === most) shared++;
    }
    const isFirst = table[from + outcome[row]] - 1 === most;
    credit[row] = most === 0 ? -1 : isFirst ? 1 / shared : 0;
  }
  return credit;
}
