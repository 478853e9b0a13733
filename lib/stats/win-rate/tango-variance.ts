/**
 * n times the variance of W − L if the difference of probabilities were d, at the likelihood's best P(loss) given d (over n votes, ties among them):
 * 2q + d(1 − d) with q the larger root of 2n q² + ((2n − W + L) d − W − L) q − L d (1 − d) = 0.
 * Source: Tango (1998), Statistics in Medicine 17, 891–908.
 */
export function tangoVariance(d: number, wins: number, losses: number, n: number): number {
  const b = (2 * n - wins + losses) * d - wins - losses;
  const c = -losses * d * (1 - d);
  const q = (Math.sqrt(Math.max(0, b * b - 8 * n * c)) - b) / (4 * n);
  return n * (2 * q + d * (1 - d));
}
