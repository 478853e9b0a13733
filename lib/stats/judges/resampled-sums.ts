import { poissonSampler } from "@/lib/stats/random/poisson-sampler";
import type { Rng } from "@/lib/stats/random/rng";
import { standardNormalSampler } from "@/lib/stats/random/standard-normal";

/** Clusters with the same sums, and how many there are. */
export interface ClusterKind {
  sums: Float64Array;
  count: number;
}

/** In an order that does not depend on how clusters are numbered. */
export function kindsOf(clusters: Float64Array[]): ClusterKind[] {
  const kinds = new Map<string, ClusterKind>();
  for (const sums of clusters) {
    const key = sums.join();
    const kind = kinds.get(key) ?? { sums, count: 0 };
    kind.count++;
    kinds.set(key, kind);
  }
  return [...kinds].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, kind]) => kind);
}

/** Draws the sums of clusters that have a Poisson(1) weight each. The array is the same one every time. */
export function poissonSums(kinds: ClusterKind[], rng: Rng): () => Float64Array {
  const rows = kinds.map(({ sums, count }) => ({
    entries: [...sums.entries()].filter(([, value]) => value !== 0),
    draw: poissonSampler(count, rng),
  }));
  const total = new Float64Array(kinds[0].sums.length);
  return () => {
    total.fill(0);
    for (const { entries, draw } of rows) {
      const weight = draw();
      for (const [entry, value] of entries) total[entry] += weight * value;
    }
    return total;
  };
}

/** Draws from the normal distribution with the mean and covariance of such sums: Σ x and Σ x xᵀ over clusters. Counts are cut at 0. */
export function normalSums(kinds: ClusterKind[], rng: Rng): () => Float64Array {
  const size = kinds[0].sums.length;
  const [mean, covariance] = [new Float64Array(size), new Float64Array(size * size)];
  for (const { sums, count } of kinds) {
    for (let row = 0; row < size; row++) {
      mean[row] += count * sums[row];
      if (sums[row] === 0) continue;
      for (let column = 0; column <= row; column++) covariance[row * size + column] += count * sums[row] * sums[column];
    }
  }
  const factor = semidefiniteFactor(covariance, size);
  const normal = standardNormalSampler(rng);
  const [total, steps] = [new Float64Array(size), new Float64Array(size)];
  return () => {
    for (let entry = 0; entry < size; entry++) steps[entry] = normal();
    for (let row = 0; row < size; row++) {
      let value = mean[row];
      for (let column = 0; column <= row; column++) value += factor[row * size + column] * steps[column];
      total[row] = Math.max(0, value);
    }
    return total;
  };
}

/** Lower L with L Lᵀ = A, of which only the lower half is read; entries that depend on earlier ones, or never vary, have a column of zeros. */
function semidefiniteFactor(matrix: Float64Array, size: number): Float64Array {
  const factor = new Float64Array(size * size);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column <= row; column++) {
      let sum = matrix[row * size + column];
      for (let k = 0; k < column; k++) sum -= factor[row * size + k] * factor[column * size + k];
      const pivot = factor[column * size + column];
      if (row > column) factor[row * size + column] = pivot > 0 ? sum / pivot : 0;
      else factor[row * size + row] = sum > 1e-10 * matrix[row * size + row] ? Math.sqrt(sum) : 0;
    }
  }
  return factor;
}
