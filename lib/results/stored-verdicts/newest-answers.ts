/**
 * Rows that count where a version of a judge was run more than once: of each key the newest answer that could be read, or the newest one if none
 * could. Rows come run by run, the newest first; their places, ascending.
 */
export function newestAnswers(keys: Float64Array, isRead: Uint8Array): Uint32Array {
  const found = new Map<number, number>();
  for (let row = 0; row < keys.length; row++) {
    const known = found.get(keys[row]);
    if (known === undefined || (isRead[row] === 1 && isRead[known] === 0)) found.set(keys[row], row);
  }
  return Uint32Array.from(found.values()).sort();
}
