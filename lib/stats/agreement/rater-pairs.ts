import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { CategoryChoice } from "./agreement-measure";
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
export function raterPairs({ unit, rater, outcome }: Judgments, { categories }: CategoryChoice): RaterPair[] {
  const size = categories.length;
  const place = placesOf(categories);
  const counted = rowsWithin(outcome, place, size);
  // By unit, and by rater within a unit: those after a rating are then of later raters.
  const byRater = orderBy(counted, rater);
  const byUnit = orderBy(byRater.rows, unit);
  const raterAt = new Uint32Array(byUnit.rows.length);
  const answerAt = new Uint8Array(byUnit.rows.length);
  const placeOfRow = new Uint32Array(unit.length);
  for (let at = 0; at < byUnit.rows.length; at++) {
    const row = byUnit.rows[at];
    raterAt[at] = rater[row];
    answerAt[at] = place[outcome[row]];
    placeOfRow[row] = at;
  }
  const raters = byRater.starts.length - 1;
  const cells = new Uint32Array(raters * size * size);
  const pairs: RaterPair[] = [];
  for (let first = 0; first < raters; first++) {
    for (let i = byRater.starts[first]; i < byRater.starts[first + 1]; i++) {
      const row = byRater.rows[i];
      const end = byUnit.starts[unit[row] + 1];
      const answer = place[outcome[row]] * size;
      for (let at = placeOfRow[row] + 1; at < end; at++) cells[raterAt[at] * size * size + answer + answerAt[at]]++;
    }
    for (let second = first + 1; second < raters; second++) {
      const counts = cells.slice(second * size * size, (second + 1) * size * size);
      if (counts.some((count) => count > 0)) pairs.push({ first, second, confusion: { size, counts } });
    }
    cells.fill(0);
  }
  return pairs;
}

/** The place of each outcome code among the categories; their number where it has none. */
function placesOf(categories: readonly number[]): Uint8Array {
  const places = new Uint8Array(256).fill(categories.length);
  categories.forEach((category, place) => {
    places[category] = place;
  });
  return places;
}

function rowsWithin(outcome: Uint8Array, place: Uint8Array, size: number): Uint32Array {
  const rows = new Uint32Array(outcome.length);
  let length = 0;
  for (let row = 0; row < outcome.length; row++) if (place[outcome[row]] < size) rows[length++] = row;
  return rows.subarray(0, length);
}

/** Rows in the order of an index, otherwise as they were: those of index i are rows[starts[i]] … rows[starts[i + 1] − 1]. */
function orderBy(rows: Uint32Array, index: Uint32Array): { starts: Uint32Array; rows: Uint32Array } {
  let most = 0;
  for (const row of rows) if (index[row] >= most) most = index[row] + 1;
  const starts = new Uint32Array(most + 1);
  for (const row of rows) starts[index[row] + 1]++;
  for (let i = 0; i < most; i++) starts[i + 1] += starts[i];
  const next = starts.slice();
  const ordered = new Uint32Array(rows.length);
  for (const row of rows) ordered[next[index[row]]++] = row;
  return { starts, rows: ordered };
}
