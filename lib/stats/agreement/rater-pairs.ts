import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { CategoryChoice } from "./agreement-measure";
import { rowsByIndex } from "./rows-by-index";
import type { Confusion } from "./two-rater-coefficient";

/** Two raters with a unit in common, first < second, and how their answers fall together. */
export interface RaterPair {
  first: number;
  second: number;
  confusion: Confusion;
}

/**
 * Every pair of raters who have rated the same unit, in order. Ratings outside `categories` count as missing; a rater's several ratings
 * of one unit each meet those of the other. Costs pairs of ratings, and raters × categories² of memory.
 */
export function raterPairs(judgments: Judgments, { categories }: CategoryChoice): RaterPair[] {
  const size = categories.length;
  const place = placesOf(categories);
  const byUnit = rowsByIndex(judgments.unit);
  const byRater = rowsByIndex(judgments.rater);
  const raters = byRater.starts.length - 1;
  const own = new Uint32Array(byUnit.starts.length * size);
  const cells = new Uint32Array(raters * size * size);
  const pairs: RaterPair[] = [];
  for (let first = 0; first < raters; first++) {
    const rows = byRater.rows.subarray(byRater.starts[first], byRater.starts[first + 1]);
    for (const row of rows) {
      const category = place[judgments.outcome[row]];
      if (category < size) own[judgments.unit[row] * size + category]++;
    }
    cells.fill(0);
    for (const row of rows) meetOthers(row, first);
    for (let second = first + 1; second < raters; second++) {
      const counts = cells.slice(second * size * size, (second + 1) * size * size);
      if (counts.some((count) => count > 0)) pairs.push({ first, second, confusion: { size, counts } });
    }
  }
  return pairs;

  /** Counts a unit's answers of `first` against those of all later raters, once, and clears them. */
  function meetOthers(row: number, first: number) {
    const unit = judgments.unit[row];
    for (let i = byUnit.starts[unit]; i < byUnit.starts[unit + 1]; i++) {
      const other = byUnit.rows[i];
      const second = judgments.rater[other];
      const category = place[judgments.outcome[other]];
      if (second <= first || category >= size) continue;
      for (let k = 0; k < size; k++) cells[(second * size + k) * size + category] += own[unit * size + k];
    }
    own.fill(0, unit * size, (unit + 1) * size);
  }
}

/** The place of each outcome code among the categories; their number where it has none. */
function placesOf(categories: readonly number[]): Uint8Array {
  const places = new Uint8Array(256).fill(categories.length);
  categories.forEach((category, place) => {
    places[category] = place;
  });
  return places;
}
