export interface SymmetricEigen {
  values: Float64Array;
  /** Row k (size entries from k · size on) is the unit vector of values[k]. */
  vectors: Float64Array;
}

/**
 * Eigenvalues and vectors of a symmetric matrix (size × size, row-major, finite), in no order, by Jacobi's cyclic rotations: exact to
 * about 1e-15 of the largest. Source: Golub, Van Loan (2013), Matrix Computations, 4th ed., section 8.5.
 */
export function symmetricEigen(matrix: Float64Array, size: number): SymmetricEigen {
  const a = matrix.slice();
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  // Each sweep squares what is left beside the diagonal; 60 are never reached.
  for (let sweep = 0; sweep < 60 && offDiagonal(a, size) > 0; sweep++) {
    for (let p = 0; p < size - 1; p++) for (let q = p + 1; q < size; q++) rotate(a, vectors, size, p, q);
  }
  return { values: Float64Array.from({ length: size }, (_, i) => a[i * size + i]), vectors };
}

/** Sum of squares beside the diagonal, 0 once it is below rounding. */
function offDiagonal(a: Float64Array, size: number): number {
  let [beside, all] = [0, 0];
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < size; j++) {
      const square = a[i * size + j] ** 2;
      all += square;
      if (i !== j) beside += square;
    }
  }
  return beside > all * 1e-32 ? beside : 0;
}

function rotate(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const beside = a[p * size + q];
  if (beside === 0) return;
  const slope = (a[q * size + q] - a[p * size + p]) / (2 * beside);
  const t = (slope >= 0 ? 1 : -1) / (Math.abs(slope) + Math.sqrt(slope * slope + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (let k = 0; k < size; k++) {
    const [kp, kq] = [a[k * size + p], a[k * size + q]];
    a[k * size + p] = c * kp - s * kq;
    a[k * size + q] = s * kp + c * kq;
  }
  for (let k = 0; k < size; k++) {
    const [pk, qk] = [a[p * size + k], a[q * size + k]];
    a[p * size + k] = c * pk - s * qk;
    a[q * size + k] = s * pk + c * qk;
    const [vp, vq] = [vectors[p * size + k], vectors[q * size + k]];
    vectors[p * size + k] = c * vp - s * vq;
    vectors[q * size + k] = s * vp + c * vq;
  }
}

/** The symmetric matrix with the same vectors and `change` applied to each value. */
export function recompose({ values, vectors }: SymmetricEigen, change: (value: number) => number): Float64Array {
  const size = values.length;
  const matrix = new Float64Array(size * size);
  for (let k = 0; k < size; k++) {
    const value = change(values[k]);
    if (value === 0) continue;
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) matrix[i * size + j] += value * vectors[k * size + i] * vectors[k * size + j];
    }
  }
  return matrix;
}
