/** A symmetric matrix (size × size, row-major) times a vector, four rows a turn. */
export function symmetricProduct(matrix: Float64Array, vector: Float64Array): Float64Array {
  const size = vector.length;
  const product = new Float64Array(size);
  let row = 0;
  for (; row + 3 < size; row += 4) {
    const at = row * size;
    const a = vector[row];
    const b = vector[row + 1];
    const c = vector[row + 2];
    const d = vector[row + 3];
    for (let i = 0; i < size; i++) {
      product[i] +=
        a * matrix[at + i] + b * matrix[at + size + i] + c * matrix[at + 2 * size + i] + d * matrix[at + 3 * size + i];
    }
  }
  for (; row < size; row++) for (let i = 0; i < size; i++) product[i] += vector[row] * matrix[row * size + i];
  return product;
}
