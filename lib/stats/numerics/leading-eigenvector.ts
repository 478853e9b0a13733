/**
 * The positive eigenvector, of length 1, of a matrix (size × size, row-major) of numbers ≥ 0 whose graph is strongly connected. A multiple of the
 * identity is added, so that cycles do not swing, and the matrix squared again and again: k squarings are 2ᵏ steps of the power method.
 */
export function leadingEigenvector(matrix: Float64Array, size: number): Float64Array {
  let power = scaled(matrix);
  for (let i = 0; i < size; i++) power[i * size + i] += 1;
  let vector = rowSums(power, size);
  for (let squaring = 0; squaring < 60; squaring++) {
    power = scaled(squared(power, size));
    const next = rowSums(power, size);
    const moved = next.reduce((most, value, i) => Math.max(most, Math.abs(value - vector[i])), 0);
    vector = next;
    if (moved < 1e-15) break;
  }
  return vector;
}

/** Divided by the largest entry. */
function scaled(matrix: Float64Array): Float64Array {
  const most = matrix.reduce((largest, value) => Math.max(largest, value), 0);
  return matrix.map((value) => value / most);
}

function squared(matrix: Float64Array, size: number): Float64Array {
  const square = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      const factor = matrix[i * size + k];
      if (factor > 0) for (let j = 0; j < size; j++) square[i * size + j] += factor * matrix[k * size + j];
    }
  }
  return square;
}

/** The matrix times a vector of ones, brought to length 1. */
function rowSums(matrix: Float64Array, size: number): Float64Array {
  const sums = new Float64Array(size);
  for (let at = 0; at < matrix.length; at++) sums[Math.floor(at / size)] += matrix[at];
  const length = Math.hypot(...sums);
  return sums.map((sum) => sum / length);
}
