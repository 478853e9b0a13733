import { recompose, symmetricEigen } from "./symmetric-eigen";

/**
 * A symmetric matrix that is at least as large as both in every direction: (A + B)/2 + |A − B|/2, |·| taking the size of each
 * eigenvalue. For numbers it is their maximum, and so it is where one matrix is already the larger in every direction.
 */
export function matrixMaximum(a: Float64Array, b: Float64Array, size: number): Float64Array {
  const difference = a.map((value, at) => value - b[at]);
  const sizes = recompose(symmetricEigen(difference, size), Math.abs);
  return a.map((value, at) => (value + b[at] + sizes[at]) / 2);
}
