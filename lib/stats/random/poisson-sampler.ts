import type { Rng } from "./rng";

/** Draws from the Poisson distribution with this mean (> 0), by inversion of its cumulative table. */
export function poissonSampler(mean: number, rng: Rng): () => number {
  // Beyond 9 standard deviations lies less than 1e-15 of the mass, also for means near 1 thanks to the constant.
  const reach = Math.ceil(9 * Math.sqrt(mean) + 12);
  const first = Math.max(0, Math.floor(mean) - reach);
  const cumulative = new Float64Array(Math.floor(mean) + reach - first + 1);
  // Relative to the mode, so that nothing underflows; scaled to 1 afterwards.
  const mode = Math.floor(mean) - first;
  cumulative[mode] = 1;
  for (let i = mode; i > 0; i--) cumulative[i - 1] = (cumulative[i] * (first + i)) / mean;
  for (let i = mode + 1; i < cumulative.length; i++) cumulative[i] = (cumulative[i - 1] * mean) / (first + i);
  for (let i = 1; i < cumulative.length; i++) cumulative[i] += cumulative[i - 1];
  const total = cumulative[cumulative.length - 1];
  if (mean > 8) return () => first + firstAbove(cumulative, rng.float() * total);
  // Small means end after a step or two: faster than halving.
  return () => {
    const target = rng.float() * total;
    let value = 0;
    while (cumulative[value] <= target) value++;
    return value;
  };
}

function firstAbove(cumulative: Float64Array, target: number): number {
  let [low, high] = [0, cumulative.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (cumulative[middle] > target) high = middle;
    else low = middle + 1;
  }
  return low;
}
