import type { UnitSums } from "./agreement-measure";

/**
 * Krippendorff's coincidences o_ck for k ≤ c, row after row: ordered pairs of ratings c, k within units, each unit of m ratings
 * weighted by 1/(m − 1). A row of the whole matrix sums to n_c, the ratings in category c on units with two or more.
 */
export function coincidences(categories: readonly number[]): UnitSums {
  const size = categories.length;
  const columns = Uint32Array.from(categories);
  return {
    key: `coincidences ${categories}`,
    width: (size * (size + 1)) / 2,
    add(counts, from, sums) {
      let ratings = 0;
      for (let c = 0; c < size; c++) ratings += counts[from + columns[c]];
      if (ratings < 2) return;
      const weight = 1 / (ratings - 1);
      for (let c = 0, at = 0; c < size; at += ++c) {
        const count = counts[from + columns[c]];
        if (count === 0) continue;
        for (let k = 0; k < c; k++) sums[at + k] += count * counts[from + columns[k]] * weight;
        sums[at + c] += count * (count - 1) * weight;
      }
    },
  };
}

/** n_c from the triangle of coincidences. */
export function marginalsOf(triangle: Float64Array, size: number): Float64Array {
  const marginals = new Float64Array(size);
  for (let c = 0, at = 0; c < size; at += ++c) {
    marginals[c] += triangle[at + c];
    for (let k = 0; k < c; k++) {
      marginals[c] += triangle[at + k];
      marginals[k] += triangle[at + k];
    }
  }
  return marginals;
}
