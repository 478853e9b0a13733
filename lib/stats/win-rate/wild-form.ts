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
 * vectors make it a form in w, so that a round costs G², not the number of votes.
 */
export interface WildForm {
  /** Finite-sample factor clusters / (clusters − 1). */
  factor: number;
  groups: number;
  yy: Float64Array;
  yn: Float64Array;
  nn: Float64Array;
  /** Σ_k N_k Y_gk and Σ_k N_k N_gk. */
  y: Float64Array;
  n: Float64Array;
  /** Σ_k N_k². */
  squares: number;
}

export function wildForm(rows: GroupRows, groups: number, clusters: number): WildForm {
  const [yy, yn, nn] = [0, 1, 2].map(() => new Float64Array(groups * groups));
  const form = { factor: clusters / (clusters - 1), groups, yy, yn, nn, squares: 0 };
  const [y, n] = [new Float64Array(groups), new Float64Array(groups)];
  const { start, order } = rowsByCluster(rows.cluster, clusters);
  for (let cluster = 0; cluster < clusters; cluster++) {
    const members = order.subarray(start[cluster], start[cluster + 1]);
    let size = 0;
    for (const row of members) size += rows.n[row];
    form.squares += size * size;
    for (const left of members) {
      y[rows.group[left]] += size * rows.y[left];
      n[rows.group[left]] += size * rows.n[left];
      for (const right of members) {
        const entry = rows.group[left] * groups + rows.group[right];
        yy[entry] += rows.y[left] * rows.y[right];
        yn[entry] += rows.y[left] * rows.n[right];
        nn[entry] += rows.n[left] * rows.n[right];
      }
    }
  }
  return { ...form, y, n };
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
