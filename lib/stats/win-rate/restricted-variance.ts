/**
 * Variance of the most likely distribution over the scale whose mean is `mean`, which lies above the mean of the answers and below the scale's
 * end: p_j = c_j / (n + λ (s_j − μ)) with the λ < 0 that makes the mean μ. If none does, because nobody answered the end of the scale, the end
 * takes what the others leave.
 */
export function restrictedVariance(scores: readonly number[], counts: readonly number[], mean: number): number {
  const n = counts.reduce((sum, count) => sum + count, 0);
  const end = scores[scores.length - 1] - mean;
  let [low, high] = [-n / end, 0];
  // Falls in λ; at 0 it is below 0, as the answers' mean is below `mean`.
  const surplus = (lambda: number) =>
    counts.reduce((sum, count, i) => {
      const away = scores[i] - mean;
      return count === 0 ? sum : sum + (count * away) / (n + lambda * away);
    }, 0);
  if (counts[counts.length - 1] === 0 && surplus(low) <= 0) high = low;
  else {
    for (let step = 0; step < 60; step++) {
      const middle = (low + high) / 2;
      if (surplus(middle) > 0) low = middle;
      else high = middle;
    }
  }
  let [variance, left] = [0, 1];
  for (let i = 0; i < scores.length; i++) {
    if (counts[i] === 0) continue;
    const p = counts[i] / (n + high * (scores[i] - mean));
    left -= p;
    variance += p * (scores[i] - mean) ** 2;
  }
  return variance + Math.max(0, left) * end * end;
}
