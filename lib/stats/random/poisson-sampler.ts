import type { Rng } from "./rng";

/** Draws from the Poisson distribution with this mean (> 0), by inversion of its cumulative table, exact to 32 bits. */
export function poissonSampler(mean: number, rng: Rng): () => number {
  const { first, limits } = cumulativeLimits(mean);
  // Where the search begins, by the leading 8 bits: it mostly ends there.
  const guide = new Uint32Array(256);
  for (let lead = 0, value = 0; lead < 256; lead++) {
    while (limits[value] <= lead * 2 ** 24) value++;
    guide[lead] = value;
  }
  return () => {
    const bits = rng.bits();
    let value = guide[bits >>> 24];
    while (limits[value] <= bits) value++;
    return first + value;
  };
}

/** 2³² P(X ≤ first + i), for all i that have mass at this precision; the last is 2³². */
function cumulativeLimits(mean: number): { first: number; limits: Float64Array } {
  // Beyond 9 standard deviations lies less than 1e-15 of the mass, also for means near 1 thanks to the constant.
  const reach = Math.ceil(9 * Math.sqrt(mean) + 12);
  const first = Math.max(0, Math.floor(mean) - reach);
  const limits = new Float64Array(Math.floor(mean) + reach - first + 1);
  // Relative to the mode, so that nothing underflows; scaled afterwards.
  const mode = Math.floor(mean) - first;
  limits[mode] = 1;
  for (let i = mode; i > 0; i--) limits[i - 1] = (limits[i] * (first + i)) / mean;
  for (let i = mode + 1; i < limits.length; i++) limits[i] = (limits[i - 1] * mean) / (first + i);
  for (let i = 1; i < limits.length; i++) limits[i] += limits[i - 1];
  const total = limits[limits.length - 1];
  return { first, limits: limits.map((limit) => Math.round((limit / total) * 2 ** 32)) };
}
