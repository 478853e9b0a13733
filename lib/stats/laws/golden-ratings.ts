import { groupCategories } from "@/lib/stats/agreement/group-table";
import { type RatingTable, ratingTable } from "@/lib/stats/agreement/rating-table";
import type { Confusion } from "@/lib/stats/agreement/two-rater-coefficient";
import pandalm from "@/lib/stats/golden/pandalm.json";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { type JudgmentRow, judgmentsOf } from "./laws";

/** A golden table of raters × units (null: missing), its categories numbered from 0 in their order. */
export function tableOf(ratings: (number | null)[][]): {
  table: RatingTable;
  /** The same with a column for each rater's use of each category: raters[g][k]. */
  byRater: RatingTable;
  raters: number[][];
  categories: number[];
  values: number[];
} {
  const values = [...new Set(ratings.flat())].filter((value) => value !== null).sort((x, y) => x - y);
  const size = values.length;
  const rows = ratings.flatMap((answers, rater) =>
    answers.flatMap((value, unit) => (value === null ? [] : [{ unit, rater, category: values.indexOf(value) }])),
  );
  const unit = Uint32Array.from(rows, (row) => row.unit);
  const rater = Uint32Array.from(rows, (row) => row.rater);
  const columnsOf = (column: number[], columns: number) =>
    ratingTable({ unit, cluster: unit, rater, column: Uint16Array.from(column), columns });
  return {
    table: columnsOf(
      rows.map((row) => row.category),
      size,
    ),
    byRater: columnsOf(
      rows.map((row) => row.rater * size + row.category),
      ratings.length * size,
    ),
    raters: ratings.map((_, g) => values.map((_, k) => g * size + k)),
    categories: values.map((_, k) => k),
    values,
  };
}

/** PandaLM's answers (0 tie, 1 first, 2 second) as votes, one prompt an item. */
export function pandalmJudgments(): Judgments {
  const outcomeOf = [1, 0, 2];
  const rows: JudgmentRow[] = [];
  let cluster = 0;
  for (const { annotators, items } of pandalm.input.counts) {
    for (let item = 0; item < items; item++, cluster++) {
      annotators.forEach((answer, rater) => {
        rows.push({ cluster, rater, outcome: outcomeOf[answer] });
      });
    }
  }
  return judgmentsOf(rows);
}

/** Columns of a table by rater for these outcome codes. */
export function raterColumns(raters: number, categories: readonly number[]): number[][] {
  return Array.from({ length: raters }, (_, rater) => groupCategories(rater, categories));
}

export function confusionOf(table: number[][]): Confusion {
  return { size: table.length, counts: table.flat() };
}
