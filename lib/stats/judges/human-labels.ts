import { type Judgments, OUTCOME_CATEGORIES } from "@/lib/stats/judgments/judgments";

/** Rows of a table human × judge: the outcome codes, and comparisons whose votes share the first place. */
export const NO_PLURALITY = 4;
export const HUMAN_LABELS = 5;

/** Votes by unit and outcome: units × 4, row-major, and each unit's prompt. */
export interface VoteTable {
  units: number;
  counts: Uint32Array;
  cluster: Uint32Array;
}

export function voteTable({ length, unit, cluster, outcome }: Judgments): VoteTable {
  const units = 1 + unit.reduce((most, index) => Math.max(most, index), -1);
  const table = { units, counts: new Uint32Array(units * OUTCOME_CATEGORIES), cluster: new Uint32Array(units) };
  for (let row = 0; row < length; row++) {
    table.counts[unit[row] * OUTCOME_CATEGORIES + outcome[row]]++;
    table.cluster[unit[row]] = cluster[row];
  }
  return table;
}

/** The one most frequent outcome of a unit, `without` one vote where given; NO_PLURALITY where several share the first place, −1 without votes. */
export function pluralityOf({ counts }: VoteTable, unit: number, without = -1): number {
  let [best, most] = [-1, 0];
  for (let outcome = 0; outcome < OUTCOME_CATEGORIES; outcome++) {
    const count = counts[unit * OUTCOME_CATEGORIES + outcome] - +(outcome === without);
    if (count > most) [best, most] = [outcome, count];
    else if (count === most && count > 0) best = NO_PLURALITY;
  }
  return best;
}
