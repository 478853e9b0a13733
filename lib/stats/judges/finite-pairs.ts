/** The places where both lists have a finite number: what is missing on one side is left out on both. */
export function finitePairs(x: ArrayLike<number>, y: ArrayLike<number>): { x: Float64Array; y: Float64Array } {
  const length = Math.min(x.length, y.length);
  const kept = { x: new Float64Array(length), y: new Float64Array(length) };
  let n = 0;
  for (let i = 0; i < length; i++) {
    if (!Number.isFinite(x[i]) || !Number.isFinite(y[i])) continue;
    kept.x[n] = x[i];
    kept.y[n++] = y[i];
  }
  return { x: kept.x.subarray(0, n), y: kept.y.subarray(0, n) };
}
