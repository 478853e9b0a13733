/**
 * Rows whose keys no other row has are `alone`; all others that may share theirs, and a few that do not, are `others`: sorting those is enough
 * to find groups of equal keys. Without keys every row is alone. Two passes with a table of a few bytes a row.
 */
export function rowsAlone(
  rows: Uint32Array,
  keys: readonly Uint32Array[],
): { alone: Uint32Array; others: Uint32Array } {
  if (keys.length === 0) return { alone: rows, others: new Uint32Array(0) };
  const bits = Math.min(28, Math.max(8, Math.ceil(Math.log2(4 * rows.length + 1))));
  const seen = new Uint8Array(2 ** bits);
  const place = new Uint32Array(rows.length);
  for (let at = 0; at < rows.length; at++) {
    let hash = 0;
    for (let k = 0; k < keys.length; k++) {
      hash = Math.imul(hash ^ keys[k][rows[at]], 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    place[at] = Math.imul(hash, 0x85ebca6b) >>> (32 - bits);
    if (seen[place[at]] < 2) seen[place[at]]++;
  }
  const [alone, others] = [new Uint32Array(rows.length), new Uint32Array(rows.length)];
  let [single, shared] = [0, 0];
  for (let at = 0; at < rows.length; at++) {
    if (seen[place[at]] === 1) alone[single++] = rows[at];
    else others[shared++] = rows[at];
  }
  return { alone: alone.subarray(0, single), others: others.subarray(0, shared) };
}
