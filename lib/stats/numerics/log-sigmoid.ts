/** ln(1 / (1 + e^(−x))), without overflow: −e^(−x) for large x, x for large −x. */
export function logSigmoid(x: number): number {
  return Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)));
}
