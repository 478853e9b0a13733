/** Ranks from 1, equal values sharing the mean of their places; O(n log n). Values are finite. */
export function averageRanks(values: ArrayLike<number>): Float64Array {
  // Numbers sort without a comparison function, many times faster than places would.
  const sorted = Float64Array.from(values).sort();
  const ranks = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    ranks[i] = (placesBelow(sorted, values[i], false) + placesBelow(sorted, values[i], true) + 1) / 2;
  }
  return ranks;
}

/** How many sorted values lie below this one, or, `orEqual`, at it. */
function placesBelow(sorted: Float64Array, value: number, orEqual: boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] < value || (orEqual && sorted[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}
