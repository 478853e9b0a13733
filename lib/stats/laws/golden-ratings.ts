import { type RatingPatterns, ratingPatterns } from "@/lib/stats/agreement/rating-patterns";
import pandalm from "@/lib/stats/golden/pandalm.json";

/** A golden table of raters × units (null: missing), its categories numbered from 0 in their order. */
export function patternsOfTable(table: (number | null)[][]): { patterns: RatingPatterns; values: number[] } {
  const values = [...new Set(table.flat())].filter((value) => value !== null).sort((x, y) => x - y);
  const rows = table.flatMap((ratings, rater) =>
    ratings.flatMap((value, unit) => (value === null ? [] : [{ unit, rater, category: values.indexOf(value) }])),
  );
  const patterns = ratingPatterns({
    unit: Uint32Array.from(rows, ({ unit }) => unit),
    cluster: Uint32Array.from(rows, ({ unit }) => unit),
    rater: Uint32Array.from(rows, ({ rater }) => rater),
    category: Uint8Array.from(rows, ({ category }) => category),
    categories: values.length,
  });
  return { patterns, values };
}

/** PandaLM's answers (0 tie, 1 first, 2 second) as outcome codes, one unit an item. */
export function pandalmPatterns(): RatingPatterns {
  const outcomeOf = [1, 0, 2];
  const items = pandalm.input.counts.flatMap(({ annotators, items: count }) => Array(count).fill(annotators));
  const rows = items.flatMap((answers: number[], unit) =>
    answers.map((answer, rater) => ({ unit, rater, category: outcomeOf[answer] })),
  );
  return ratingPatterns({
    unit: Uint32Array.from(rows, ({ unit }) => unit),
    cluster: Uint32Array.from(rows, ({ unit }) => unit),
    rater: Uint32Array.from(rows, ({ rater }) => rater),
    category: Uint8Array.from(rows, ({ category }) => category),
    categories: 4,
  });
}
