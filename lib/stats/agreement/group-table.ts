import { type Judgments, OUTCOME_CATEGORIES } from "@/lib/stats/judgments/judgments";
import { type RatingTable, ratingTable } from "./rating-table";

/**
 * A table of outcomes by group of raters: columns are group · 4 + outcome code. `groupOf` gives each rater's group; votes of raters
 * whose group is not one of the `groups` first do not count. Every rater a group of their own makes a table by rater.
 */
export function groupTable(judgments: Judgments, groupOf: ArrayLike<number>, groups: number): RatingTable {
  const { length, unit, cluster, rater, outcome } = judgments;
  const columns = groups * OUTCOME_CATEGORIES;
  const column = new Uint32Array(length);
  for (let row = 0; row < length; row++) {
    const group = groupOf[rater[row]];
    column[row] = group < groups ? group * OUTCOME_CATEGORIES + outcome[row] : columns;
  }
  return ratingTable({ unit, cluster, rater, column, columns });
}

/** The columns of one group for these outcome codes. */
export function groupCategories(group: number, categories: readonly number[]): number[] {
  return categories.map((category) => firstColumnOf(group) + category);
}

/** Where a group's outcomes begin. */
export function firstColumnOf(group: number): number {
  return group * OUTCOME_CATEGORIES;
}
