import { OUTCOME_TIE, SIDE_A_LEFT, SIDE_B_LEFT } from "@/lib/stats/judgments/judgments";
import { VERDICT_CATEGORIES, VERDICT_UNPARSABLE, type Verdicts } from "./verdicts";

/** Where a comparison has no verdict in an order. */
export const NO_VERDICT = 255;

/** One row per comparison with a verdict, in the order of unit numbers. */
export interface OrderVerdicts {
  length: number;
  unit: Uint32Array;
  cluster: Uint32Array;
  pair: Uint16Array;
  /** Verdict where a was shown first, where b was, and where the order is unknown: a verdict code, or NO_VERDICT. */
  aFirst: Uint8Array;
  bFirst: Uint8Array;
  unknown: Uint8Array;
}

/**
 * One verdict per comparison and displayed order: the most frequent of its samples that could be read. Where several are equally
 * frequent it is a tie; where none could be read, unparsable. One pass over the verdicts.
 */
export function orderVerdicts(verdicts: Verdicts): OrderVerdicts {
  const size = 1 + verdicts.unit.reduce((most, unit) => Math.max(most, unit), -1);
  const counts = new Uint32Array(size * 3 * VERDICT_CATEGORIES);
  const rowOf = new Int32Array(size).fill(-1);
  for (let row = 0; row < verdicts.length; row++) {
    counts[
      (verdicts.unit[row] * 3 + orderOf(verdicts.displayedSide[row])) * VERDICT_CATEGORIES + verdicts.outcome[row]
    ]++;
    if (rowOf[verdicts.unit[row]] < 0) rowOf[verdicts.unit[row]] = row;
  }
  // Plain loops: iterators over a million comparisons take seconds.
  const unit = new Uint32Array(size);
  let length = 0;
  for (let index = 0; index < size; index++) if (rowOf[index] >= 0) unit[length++] = index;
  const units = unit.slice(0, length);
  const inOrder = (order: number) => {
    const outcomes = new Uint8Array(length);
    for (let row = 0; row < length; row++) {
      outcomes[row] = mostFrequent(counts, (units[row] * 3 + order) * VERDICT_CATEGORIES);
    }
    return outcomes;
  };
  return {
    length,
    unit: units,
    cluster: units.map((index) => verdicts.cluster[rowOf[index]]),
    pair: new Uint16Array(length).map((_, row) => verdicts.pair[rowOf[units[row]]]),
    aFirst: inOrder(0),
    bFirst: inOrder(1),
    unknown: inOrder(2),
  };
}

function orderOf(side: number): number {
  return side === SIDE_A_LEFT ? 0 : side === SIDE_B_LEFT ? 1 : 2;
}

/** Of the counts of one comparison in one order, which begin at `from`. */
function mostFrequent(counts: Uint32Array, from: number): number {
  let best = NO_VERDICT;
  let most = 0;
  let shared = false;
  for (let outcome = 0; outcome < VERDICT_UNPARSABLE; outcome++) {
    const count = counts[from + outcome];
    if (count > most) {
      best = outcome;
      most = count;
      shared = false;
    } else if (count === most) shared = true;
  }
  if (most > 0) return shared ? OUTCOME_TIE : best;
  return counts[from + VERDICT_UNPARSABLE] > 0 ? VERDICT_UNPARSABLE : NO_VERDICT;
}
