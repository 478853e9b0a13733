import type { BothBadChoice } from "@/lib/stats/judgments/both-bad";
import {
  type Judgments,
  OUTCOME_A,
  OUTCOME_B,
  OUTCOME_BOTH_BAD,
  OUTCOME_CATEGORIES,
  OUTCOME_TIE,
} from "@/lib/stats/judgments/judgments";

/**
 * Votes sorted by comparison, which are numbered densely in the order of their indexes. Comparison i is `unit[i]`, of pair `pair[i]`, and has
 * the votes `start[i] … start[i + 1] − 1`. Answers are numbered from 0 among the outcomes that occur, `outcomes` giving their codes.
 */
export interface VotesByUnit {
  units: number;
  raters: number;
  unit: Uint32Array;
  pair: Uint16Array;
  start: Uint32Array;
  rater: Uint32Array;
  answer: Uint8Array;
  outcomes: number[];
}

export interface VotesByUnitOptions extends BothBadChoice {
  /** Where a or b occurs, count both as occurring: turning a pair of systems round then adds no answer. */
  mirrored?: boolean;
}

/** Votes of raters 0 … raters − 1; "both bad" is an answer of its own, or a tie where the reader chose so. */
export function votesByUnit(
  judgments: Judgments,
  raters: number,
  { bothBadAsTie = false, mirrored = false }: VotesByUnitOptions = {},
): VotesByUnit {
  const { length, outcome, rater, unit, pair } = judgments;
  const codeOf = (row: number) => (bothBadAsTie && outcome[row] === OUTCOME_BOTH_BAD ? OUTCOME_TIE : outcome[row]);
  const size = unit.reduce((most, index) => Math.max(most, index + 1), 0);
  const votes = new Uint32Array(size);
  const occurs = new Uint8Array(OUTCOME_CATEGORIES);
  for (let row = 0; row < length; row++) {
    if (rater[row] >= raters) continue;
    votes[unit[row]]++;
    occurs[codeOf(row)] = 1;
  }
  if (mirrored && (occurs[OUTCOME_A] || occurs[OUTCOME_B])) occurs[OUTCOME_A] = occurs[OUTCOME_B] = 1;
  const units = votes.reduce((count, some) => count + (some > 0 ? 1 : 0), 0);
  const outcomes = [...occurs.keys()].filter((code) => occurs[code] === 1);
  const numberOf = Array.from(occurs, (_, code) => outcomes.indexOf(code));
  const table = { unit: new Uint32Array(units), pair: new Uint16Array(units), start: new Uint32Array(units + 1) };
  const next = new Uint32Array(size);
  const place = new Uint32Array(size);
  for (let index = 0, i = 0; index < size; index++) {
    if (votes[index] === 0) continue;
    table.unit[i] = index;
    place[index] = i;
    next[index] = table.start[i];
    table.start[i + 1] = table.start[i] + votes[index];
    i++;
  }
  const sorted = { rater: new Uint32Array(table.start[units]), answer: new Uint8Array(table.start[units]) };
  for (let row = 0; row < length; row++) {
    if (rater[row] >= raters) continue;
    const at = next[unit[row]]++;
    sorted.rater[at] = rater[row];
    sorted.answer[at] = numberOf[codeOf(row)];
    table.pair[place[unit[row]]] = pair[row];
  }
  return { units, raters, ...table, ...sorted, outcomes };
}

/** The number of the answer that an answer becomes when a and b change places. */
export function mirrorOf(outcomes: number[]): number[] {
  const mirrored = [2, 1, 0, 3];
  return outcomes.map((code) => outcomes.indexOf(mirrored[code]));
}
