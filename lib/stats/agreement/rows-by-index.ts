/** Rows in the order of an index: those of index i are rows[starts[i]] … rows[starts[i + 1] − 1]. */
export function rowsByIndex(index: Uint32Array): { starts: Uint32Array; rows: Uint32Array } {
  let most = 0;
  for (let row = 0; row < index.length; row++) if (index[row] >= most) most = index[row] + 1;
  const starts = new Uint32Array(most + 1);
  for (let row = 0; row < index.length; row++) starts[index[row] + 1]++;
  for (let i = 0; i < most; i++) starts[i + 1] += starts[i];
  const next = starts.slice();
  const rows = new Uint32Array(index.length);
  for (let row = 0; row < index.length; row++) rows[next[index[row]]++] = row;
  return { starts, rows };
}
