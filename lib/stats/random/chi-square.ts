import type { Rng } from "./rng";
import { standardNormalSampler } from "./standard-normal";

/** Draws from the chi-squared distribution with this many degrees of freedom (≥ 1). Source: Marsaglia, Tsang (2000), ACM Transactions on Mathematical Software 26, 363–372. */
export function chiSquareSampler(degreesOfFreedom: number, rng: Rng): () => number {
  const normal = standardNormalSampler(rng);
  // The method wants a shape of 1 or more: one degree of freedom is a squared normal.
  if (degreesOfFreedom < 2) return () => normal() ** 2;
  const d = degreesOfFreedom / 2 - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  return () => {
    for (;;) {
      const x = normal();
      const cube = (1 + c * x) ** 3;
      if (cube > 0 && Math.log(1 - rng.float()) < x * x * 0.5 + d - d * cube + d * Math.log(cube)) return 2 * d * cube;
    }
  };
}
