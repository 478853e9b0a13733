import { type Judgments, OUTCOME_A, OUTCOME_B, OUTCOME_CATEGORIES, OUTCOME_TIE } from "@/lib/stats/judgments/judgments";
import { largestOf } from "@/lib/stats/judgments/rows-together";
import { tallyOutcomes } from "@/lib/stats/judgments/tally-outcomes";

/**
 * All that agreement among interchangeable raters depends on: how many ratings each unit has in each column. A column is a category,
 * or a category as used by one group of raters. Units without a rating have a row of zeros.
 */
export interface RatingTable {
  columns: number;
  units: number;
  /** units × columns, row-major. */
  counts: Uint32Array;
  /** The cluster (prompt) of each unit: asked for only where clusters are resampled. */
  cluster: () => Uint32Array;
  raters: "none" | "one" | "several";
}

/** Rows are ratings: the unit, its cluster (prompt), the rater, and a column from 0; a rating in column `columns` or beyond does not count. */
export interface RatingRows {
  unit: Uint32Array;
  cluster: Uint32Array;
  rater: Uint32Array;
  column: Uint8Array | Uint16Array | Uint32Array;
  columns: number;
}

export function ratingTable(rows: RatingRows): RatingTable {
  return tableOf(rows, (units) => countRatings(rows.unit, rows.column, rows.columns, units));
}

function tableOf(
  { unit, cluster, rater, column, columns }: RatingRows,
  countsOf: (units: number) => Uint32Array,
): RatingTable {
  const units = unit.length > 0 ? largestOf(unit) + 1 : 0;
  return {
    columns,
    units,
    counts: countsOf(units),
    cluster: () => clustersOfUnits(unit, cluster, column, columns, units),
    raters: ratersBehind(rater, column, columns),
  };
}

/** The one pass over all ratings that agreement needs. */
function countRatings(unit: Uint32Array, column: ArrayLike<number>, columns: number, units: number): Uint32Array {
  const counts = new Uint32Array(units * columns);
  for (let row = 0; row < unit.length; row++) {
    const at = column[row];
    if (at < columns) counts[unit[row] * columns + at]++;
  }
  return counts;
}

function clustersOfUnits(
  unit: Uint32Array,
  cluster: Uint32Array,
  column: ArrayLike<number>,
  columns: number,
  units: number,
): Uint32Array {
  const clusters = new Uint32Array(units);
  for (let row = 0; row < unit.length; row++) if (column[row] < columns) clusters[unit[row]] = cluster[row];
  return clusters;
}

function ratersBehind(rater: Uint32Array, column: ArrayLike<number>, columns: number): RatingTable["raters"] {
  let first = -1;
  for (let row = 0; row < rater.length; row++) {
    if (column[row] >= columns) continue;
    if (first < 0) first = rater[row];
    else if (rater[row] !== first) return "several";
  }
  return first < 0 ? "none" : "one";
}

/** A table of outcomes: columns are the outcome codes. */
export function outcomeTable({ unit, cluster, rater, outcome }: Judgments): RatingTable {
  const rows = { unit, cluster, rater, column: outcome, columns: OUTCOME_CATEGORIES };
  return tableOf(rows, (units) => tallyOutcomes(unit, outcome, unit.length, units));
}

/** What the columns of `strengthTable` stand for: steps from a tie, below 0 towards a. */
export const STRENGTH_VALUES = [-3, -2, -1, 0, 1, 2, 3];

/** A table of graded votes: columns are `STRENGTH_VALUES`. Both bad and votes for a side without a grade have no place on the scale. */
export function strengthTable({ length, unit, cluster, rater, outcome, strength }: Judgments): RatingTable {
  const column = new Uint8Array(length).fill(STRENGTH_VALUES.length);
  for (let row = 0; row < length; row++) {
    const steps = strength[row];
    if (outcome[row] === OUTCOME_TIE) column[row] = 3;
    else if (steps < 1 || steps > 3) continue;
    else if (outcome[row] === OUTCOME_A) column[row] = 3 - steps;
    else if (outcome[row] === OUTCOME_B) column[row] = 3 + steps;
  }
  return ratingTable({ unit, cluster, rater, column, columns: STRENGTH_VALUES.length });
}
