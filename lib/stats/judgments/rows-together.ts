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

/** 0 for an empty column. */
export function largestOf(values: Uint16Array | Uint32Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) if (values[i] > most) most = values[i];
  return most;
}
