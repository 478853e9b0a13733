import type { Rng } from "./rng";

/** Draws from the standard normal distribution, two from each point in the unit disc. Source: Marsaglia, Bray (1964), SIAM Review 6, 260–264. */
export function standardNormalSampler(rng: Rng): () => number {
  let spare: number | null = null;
  return () => {
    if (spare !== null) {
      const value = spare;
      spare = null;
      return value;
    }
    let [x, y, square] = [0, 0, 0];
    do {
      x = 2 * rng.float() - 1;
      y = 2 * rng.float() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square === 0);
    const scale = Math.sqrt((-2 * Math.log(square)) / square);
    spare = y * scale;
    return x * scale;
  };
}
