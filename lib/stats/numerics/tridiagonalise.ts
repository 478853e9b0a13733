export interface Tridiagonal {
  diagonal: Float64Array;
  /** Entry i stands beside diagonal[i], towards diagonal[i + 1]; the last is 0. */
  beside: Float64Array;
  /** Q, size × size by rows, with A = Qᵀ T Q. */
  vectors: Float64Array;
}

/**
 * A symmetric matrix as Qᵀ T Q with T of three diagonals: reflections H = I − 2 v vᵀ / vᵀv that clear one row after another beyond the neighbour
 * of the diagonal. Source: Golub, Van Loan (2013), Matrix Computations, 4th ed., section 8.3.1.
 */
export function tridiagonalise(matrix: Float64Array, size: number): Tridiagonal {
  const a = matrix.slice();
  const vectors = new Float64Array(size * size);
  for (let i = 0; i < size; i++) vectors[i * size + i] = 1;
  const mirror = new Float64Array(size);
  for (let k = 0; k < size - 2; k++) {
    let [largest, squares] = [0, 0];
    for (let j = k + 1; j < size; j++) largest = Math.max(largest, Math.abs(a[k * size + j]));
    if (largest === 0) continue;
    mirror.fill(0);
    for (let j = k + 1; j < size; j++) {
      // Scaled, so that no square overflows or vanishes.
      mirror[j] = a[k * size + j] / largest;
      squares += mirror[j] * mirror[j];
    }
    const length = mirror[k + 1] >= 0 ? Math.sqrt(squares) : -Math.sqrt(squares);
    const factor = 1 / (squares + length * mirror[k + 1]);
    mirror[k + 1] += length;
    reflectRows(a, mirror, factor, size, k + 1);
    reflectColumns(a, mirror, factor, size, k + 1);
    reflectRows(vectors, mirror, factor, size, k + 1);
  }
  const diagonal = Float64Array.from({ length: size }, (_, i) => a[i * size + i]);
  const beside = Float64Array.from({ length: size }, (_, i) => (i + 1 < size ? a[i * size + i + 1] : 0));
  return { diagonal, beside, vectors };
}

/** H A with `factor` 2 / vᵀv; v is zero before `from`. */
function reflectRows(a: Float64Array, mirror: Float64Array, factor: number, size: number, from: number): void {
  const shares = new Float64Array(size);
  for (let i = from; i < size; i++) {
    for (let j = 0; j < size; j++) shares[j] += factor * mirror[i] * a[i * size + j];
  }
  for (let i = from; i < size; i++) {
    for (let j = 0; j < size; j++) a[i * size + j] -= mirror[i] * shares[j];
  }
}

/** A H. */
function reflectColumns(a: Float64Array, mirror: Float64Array, factor: number, size: number, from: number): void {
  for (let i = 0; i < size; i++) {
    let share = 0;
    for (let j = from; j < size; j++) share += a[i * size + j] * mirror[j];
    share *= factor;
    for (let j = from; j < size; j++) a[i * size + j] -= share * mirror[j];
  }
}
