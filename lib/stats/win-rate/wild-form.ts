/** Rows that are unique per (group, cluster): y a sum of centred scores, n a number of votes. */
export interface GroupRows {
  group: Uint32Array;
  cluster: Uint32Array;
  y: Float64Array;
  n: Float64Array;
}

/**
 * What one kind of clusters k adds to a wild bootstrap over G groups g. With weights w, tested shift m and δ = bootstrap mean − m,
 * the sum of squared cluster residuals is Σ_k (Σ_g w_g (Y_gk − m N_gk) − N_k δ)². These matrices (G × G, row-major) and
 * vectors make it a form in w, so that a round costs G², not the number of votes; G where no cluster holds two groups.
 */
export interface WildForm {
  /** Finite-sample factor clusters / (clusters − 1). */
  factor: number;
  groups: number;
  /** No cluster holds two groups: only the diagonals count. */
  isDiagonal: boolean;
  /** Symmetric, as a form may be. */
  yy: Float64Array;
  yn: Float64Array;
  nn: Float64Array;
  /** Σ_k N_k Y_gk and Σ_k N_k N_gk. */
  y: Float64Array;
  n: Float64Array;
  /** Σ_k N_k². */
  squares: number;
}

/** O(rows · most groups in a cluster). */
export function wildForm(rows: GroupRows, groups: number, clusters: number): WildForm {
  const [yy, yn, nn] = [0, 1, 2].map(() => new Float64Array(groups * groups));
  const [sumY, sumN] = [new Float64Array(groups), new Float64Array(groups)];
  const { start, order } = rowsByCluster(rows.cluster, clusters);
  const { group, y, n } = rows;
  let [squares, isDiagonal] = [0, true];
  for (let cluster = 0; cluster < clusters; cluster++) {
    const [first, end] = [start[cluster], start[cluster + 1]];
    let size = 0;
    for (let i = first; i < end; i++) size += n[order[i]];
    squares += size * size;
    for (let i = first; i < end; i++) {
      const left = order[i];
      sumY[group[left]] += size * y[left];
      sumN[group[left]] += size * n[left];
      for (let k = first; k < end; k++) {
        const right = order[k];
        const entry = group[left] * groups + group[right];
        yy[entry] += y[left] * y[right];
        yn[entry] += (y[left] * n[right] + y[right] * n[left]) / 2;
        nn[entry] += n[left] * n[right];
        isDiagonal &&= group[left] === group[right];
      }
    }
  }
  return { factor: clusters / (clusters - 1), groups, isDiagonal, yy, yn, nn, y: sumY, n: sumN, squares };
}

function rowsByCluster(cluster: Uint32Array, clusters: number): { start: Uint32Array; order: Uint32Array } {
  const start = new Uint32Array(clusters + 1);
  for (const index of cluster) start[index + 1]++;
  for (let index = 0; index < clusters; index++) start[index + 1] += start[index];
  const next = start.slice();
  const order = new Uint32Array(cluster.length);
  for (let row = 0; row < cluster.length; row++) order[next[cluster[row]]++] = row;
  return { start, order };
}
