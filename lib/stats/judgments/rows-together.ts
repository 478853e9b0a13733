/** The same rows with equal keys side by side, the last column's order first: a stable counting sort per column, O(rows + largest key). */
export function rowsTogether(rows: Uint32Array, keys: readonly (Uint16Array | Uint32Array)[]): Uint32Array {
  let order = rows;
  for (const key of keys) {
    const start = new Uint32Array(largestOf(key) + 2);
    for (let at = 0; at < order.length; at++) start[key[order[at]] + 1]++;
    for (let value = 1; value < start.length; value++) start[value] += start[value - 1];
    const sorted = new Uint32Array(order.length);
    for (let at = 0; at < order.length; at++) sorted[start[key[order[at]]]++] = order[at];
    order = sorted;
  }
  return order;
}

/** Where the first row of each value belongs when all rows are put side by side by their value. */
export function firstPlaces(column: Uint32Array): Uint32Array {
  const places = new Uint32Array(largestOf(column) + 1);
  for (let row = 0; row < column.length; row++) places[column[row]]++;
  let before = 0;
  for (let value = 0; value < places.length; value++) {
    const rows = places[value];
    places[value] = before;
    before += rows;
  }
  return places;
}

/** 0 for an empty column. Four at a time, none waiting for another. */
export function largestOf(values: Uint16Array | Uint32Array): number {
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let i = 0; i + 3 < values.length; i += 4) {
    first = Math.max(first, values[i]);
    second = Math.max(second, values[i + 1]);
    third = Math.max(third, values[i + 2]);
    fourth = Math.max(fourth, values[i + 3]);
  }
  for (let i = values.length & ~3; i < values.length; i++) first = Math.max(first, values[i]);
  return Math.max(first, second, third, fourth);
}
