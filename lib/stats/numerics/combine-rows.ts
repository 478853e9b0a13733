/** Σ weight · row over the rows of a matrix (weights × entries of `into`, row-major), four rows a turn. */
export function combineRows(matrix: Float64Array, weights: Float64Array, into: Float64Array): Float64Array {
  const width = into.length;
  into.fill(0);
  let row = 0;
  for (; row + 3 < weights.length; row += 4) {
    const at = row * width;
    const a = weights[row];
    const b = weights[row + 1];
    const c = weights[row + 2];
    const d = weights[row + 3];
    for (let i = 0; i < width; i++) {
      into[i] +=
        a * matrix[at + i] +
        b * matrix[at + width + i] +
        c * matrix[at + 2 * width + i] +
        d * matrix[at + 3 * width + i];
    }
  }
  for (; row < weights.length; row++) for (let i = 0; i < width; i++) into[i] += weights[row] * matrix[row * width + i];
  return into;
}
