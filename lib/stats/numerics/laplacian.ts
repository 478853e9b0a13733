/**
 * A weighted graph's Laplacian D − W, eliminated node by node; the last node is the ground. Subtractions cancel nowhere, so that weights of
 * 1e-9 beside 1e9 lose no digits. Row k of `weights` holds, right of the diagonal, node k's weights to the later nodes once the
 * earlier ones are gone, and `degree[k]` their sum.
 * Source: Grassmann, Taksar and Heyman (1985), Operations Research 33, 1107–1116.
 */
export interface LaplacianFactor {
  size: number;
  weights: Float64Array;
  degree: Float64Array;
}

/**
 * `weights` (size × size, row-major): only what stands right of the diagonal is read. The graph must be connected. A caller that
 * factors often passes an earlier factor to write over.
 */
export function laplacianFactor(weights: Float64Array, size: number, over?: LaplacianFactor): LaplacianFactor {
  const { weights: left, degree } = over ?? { weights: new Float64Array(size * size), degree: new Float64Array(size) };
  left.set(weights);
  for (let node = 0; node < size - 1; node++) {
    const row = node * size;
    let sum = 0;
    for (let i = node + 1; i < size; i++) sum += left[row + i];
    degree[node] = sum;
    for (let i = node + 1; i < size - 1; i++) {
      if (left[row + i] === 0) continue;
      const share = left[row + i] / sum;
      for (let j = i + 1; j < size; j++) left[i * size + j] += share * left[row + j];
    }
  }
  return over ?? { size, weights: left, degree };
}

/** x with (D − W) x = right and sum zero. `right` must sum to zero. */
export function laplacianSolve({ size, weights, degree }: LaplacianFactor, right: ArrayLike<number>): Float64Array {
  const x = Float64Array.from(right);
  for (let node = 0; node < size - 1; node++) {
    const flow = x[node] / degree[node];
    x[node] = flow;
    for (let i = node + 1; i < size; i++) x[i] += weights[node * size + i] * flow;
  }
  x[size - 1] = 0;
  for (let node = size - 2; node >= 0; node--) {
    let sum = 0;
    for (let i = node + 1; i < size; i++) sum += weights[node * size + i] * x[i];
    x[node] += sum / degree[node];
  }
  return centred(x);
}

/** The pseudoinverse of D − W, symmetric to the last digit: the covariance under sum zero whose information this Laplacian is. */
export function laplacianPseudoinverse(factor: LaplacianFactor): Float64Array {
  const { size } = factor;
  const inverse = new Float64Array(size * size);
  for (let column = 0; column < size; column++) {
    const right = new Float64Array(size).fill(-1 / size);
    right[column] += 1;
    inverse.set(laplacianSolve(factor, right), column * size);
  }
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < row; column++) inverse[row * size + column] = inverse[column * size + row];
  }
  return inverse;
}

/** The values moved to sum zero, in place. */
export function centred(values: Float64Array): Float64Array {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i];
  const mean = sum / values.length;
  for (let i = 0; i < values.length; i++) values[i] -= mean;
  return values;
}
