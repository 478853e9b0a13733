import { distinctRows } from "./distinct-rows";
import type { RatingTable } from "./rating-table";

/**
 * The table with its rated units in the order of their counts. Sums of fractions round differently in another order: from a sorted table every
 * measure is the same to the last digit, whatever numbers the units had.
 */
export function sortUnits(table: RatingTable): RatingTable {
  const { columns } = table;
  const { pattern, patterns } = sortedPatterns(table);
  const next = new Uint32Array(patterns.length / columns + 1);
  for (let unit = 0; unit < table.units; unit++) if (pattern[unit] >= 0) next[pattern[unit] + 1]++;
  for (let number = 1; number < next.length; number++) next[number] += next[number - 1];
  const units = next[next.length - 1];
  const order = new Uint32Array(units);
  for (let unit = 0; unit < table.units; unit++) if (pattern[unit] >= 0) order[next[pattern[unit]]++] = unit;
  const counts = new Uint32Array(units * columns);
  for (let place = 0; place < units; place++) {
    for (let column = 0; column < columns; column++) {
      counts[place * columns + column] = table.counts[order[place] * columns + column];
    }
  }
  const cluster = () => {
    const before = table.cluster();
    return order.map((unit) => before[unit]);
  };
  return { ...table, units, counts, cluster };
}

/** The number of each unit's pattern, patterns being sorted; units without a rating keep −1. */
export function sortedPatterns({ units, columns, counts }: RatingTable): {
  pattern: Int32Array;
  patterns: Uint32Array;
} {
  const rows = distinctRows(columns);
  const pattern = new Int32Array(units).fill(-1);
  for (let unit = 0; unit < units; unit++) {
    let rated = false;
    for (let i = 0; i < columns && !rated; i++) rated = counts[unit * columns + i] > 0;
    if (rated) pattern[unit] = rows.number(counts, unit * columns);
  }
  const found = rows.rows();
  const order = Array.from({ length: rows.size() }, (_, number) =>
    found.subarray(number * columns, (number + 1) * columns),
  );
  const rank = new Uint32Array(order.length);
  const sorted = order.map((row, number) => ({ row, number })).sort((left, right) => compareRows(left.row, right.row));
  const patterns = new Uint32Array(found.length);
  sorted.forEach(({ row, number }, place) => {
    rank[number] = place;
    patterns.set(row, place * columns);
  });
  for (let unit = 0; unit < units; unit++) if (pattern[unit] >= 0) pattern[unit] = rank[pattern[unit]];
  return { pattern, patterns };
}

/** Order of two rows, entry by entry. */
export function compareRows(left: ArrayLike<number>, right: ArrayLike<number>): number {
  for (let i = 0; i < left.length && i < right.length; i++) if (left[i] !== right[i]) return left[i] - right[i];
  return left.length - right.length;
}
