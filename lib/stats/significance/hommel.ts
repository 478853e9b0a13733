/**
 * Hommel's adjusted values of sorted p-values: the largest Simes p-value, min over i of m pᵢ / i, of all sets of hypotheses that hold the one in question.
 * Only sets of the largest p-values matter, so that it costs the square of their number.
 * Sources: Hommel (1988), Biometrika 75, 383–386; Wright (1992), Biometrics 48, 1005–1013, for adjusted values.
 */
export function hommelAdjusted(sorted: readonly number[]): number[] {
  const m = sorted.length;
  const adjusted = sorted.slice();
  for (let size = m; size > 1; size--) {
    // The largest size − 1 values, together with the value itself or, if it is one of them, with the one before them.
    let simes = Number.POSITIVE_INFINITY;
    for (let i = 2; i <= size; i++) simes = Math.min(simes, (size * sorted[m - size + i - 1]) / i);
    for (let rank = 0; rank < m; rank++) {
      const smallest = size * sorted[Math.min(rank, m - size)];
      adjusted[rank] = Math.max(adjusted[rank], Math.min(simes, smallest));
    }
  }
  return adjusted;
}
