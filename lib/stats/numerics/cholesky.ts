/**
 * Lower factor L of a symmetric positive definite matrix A = L Lᵀ (size × size, row-major; the upper triangle of the result is 0),
 * or null where A is not positive definite to working precision.
 */
export function choleskyFactor(matrix: Float64Array, size: number): Float64Array | null {
  const factor = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column];
      for (let k = 0; k < column; k++) sum -= factor[row * size + k] * factor[column * size + k];
      if (row > column) factor[row * size + column] = sum / factor[column * size + column];
      else {
        // Relative to the entry itself, so that a scale of 1e-9 is not taken for a lack of rank.
        if (!(sum > matrix[row * size + row] * 1e-12)) return null;
        factor[row * size + row] = Math.sqrt(sum);
      }
    }
  }
  return factor;
}

/** x with A x = right, from A's factor. */
export function choleskySolve(factor: Float64Array, size: number, right: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(right);
  for (let row = 0; row < size; row++) {
    for (let k = 0; k < row; k++) x[row] -= factor[row * size + k] * x[k];
    x[row] /= factor[row * size + row];
  }
  for (let row = size - 1; row >= 0; row--) {
    for (let k = row + 1; k < size; k++) x[row] -= factor[k * size + row] * x[k];
    x[row] /= factor[row * size + row];
  }
  return x;
}

/** A's inverse, symmetric to the last digit, from A's factor. */
export function choleskyInverse(factor: Float64Array, size: number): Float64Array {
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const unit = new Float64Array(size);
    unit[column] = 1;
    inverse.set(choleskySolve(factor, size, unit), column * size);
  }
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) inverse[row * size + column] = inverse[column * size + row];
  }
  return inverse;
}
