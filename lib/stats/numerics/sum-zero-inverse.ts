import { choleskyFactor, choleskyInverse } from "./cholesky";

/**
 * Inverse of an information matrix (size × size, row-major) whose first `strengths` parameters are known up to a constant:
 * the covariance under which they sum to zero. Null where more than that constant is unknown.
 * With J the mean over the strengths and any c > 0 it is (A + cJ)⁻¹ − J/c.
 */
export function sumZeroInverse(matrix: Float64Array, size: number, strengths = size): Float64Array | null {
  let trace = 0;
  for (let i = 0; i < strengths; i++) trace += matrix[i * size + i];
  const scale = trace / strengths;
  if (!(scale > 0)) return null;
  const filled = matrix.slice();
  addToStrengths(filled, size, strengths, scale / strengths);
  const factor = choleskyFactor(filled, size);
  if (!factor) return null;
  const inverse = choleskyInverse(factor, size);
  addToStrengths(inverse, size, strengths, -1 / (scale * strengths));
  return inverse;
}

function addToStrengths(matrix: Float64Array, size: number, strengths: number, value: number): void {
  for (let i = 0; i < strengths; i++) for (let j = 0; j < strengths; j++) matrix[i * size + j] += value;
}

/** B M B for symmetric B and M: a sandwich. */
export function sandwich(bread: Float64Array, meat: Float64Array, size: number): Float64Array {
  const covariance = product(product(bread, meat, size), bread, size);
  for (let i = 0; i < size; i++) {
    for (let j = 0; j < i; j++) {
      // Symmetric to the last digit, whatever the order of sums.
      covariance[j * size + i] = covariance[i * size + j] = (covariance[i * size + j] + covariance[j * size + i]) / 2;
    }
  }
  return covariance;
}

function product(left: Float64Array, right: Float64Array, size: number): Float64Array {
  const result = new Float64Array(size * size);
  for (let i = 0; i < size; i++) {
    for (let k = 0; k < size; k++) {
      const factor = left[i * size + k];
      if (factor !== 0) for (let j = 0; j < size; j++) result[i * size + j] += factor * right[k * size + j];
    }
  }
  return result;
}
