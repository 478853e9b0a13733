import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { combineRows } from "@/lib/stats/numerics/combine-rows";
import { quantileOfSorted } from "@/lib/stats/numerics/quantile";
import { symmetricEigen } from "@/lib/stats/numerics/symmetric-eigen";
import { chiSquareSampler } from "@/lib/stats/random/chi-square";
import type { Rng } from "@/lib/stats/random/rng";
import { standardNormalSampler } from "@/lib/stats/random/standard-normal";
import { criticalValue } from "./reach";
import { contrastVariance } from "./strength-contrasts";
import type { StrengthCovariance } from "./strengths";

export interface SimultaneousBands {
  /** Standard errors on each side of every contrast, so that all K(K − 1)/2 intervals hold at once with the level's probability. */
  critical: number;
  /** p-values of "equal strengths" that allow for all contrasts, in the order of strengthContrasts. */
  adjustedPValues: Float64Array;
}

export interface BandOptions {
  level?: number;
  degreesOfFreedom?: number;
  draws?: number;
  /** |t| of the contrasts in their order, where it is not the difference over its standard error. */
  sizes?: ArrayLike<number>;
}

/**
 * Max-|t| bands over all contrasts of K strengths: the level's quantile of max over pairs of |Z_i − Z_j| / SE_ij, with Z drawn from the normal
 * distribution of the covariance, or from the multivariate t. The same seed gives the same bands. `n` is handed on;
 * "no_variation" as in strengthContrasts. For two systems it is the interval alone.
 * Source: Hothorn, Bretz, Westfall (2008), Biometrical Journal 50, 346–363; Edwards, Berry (1987), Biometrics 43, 913–928.
 */
export function simultaneousBands(
  theta: Float64Array,
  covariance: StrengthCovariance,
  n: number,
  rng: Rng,
  { level = 0.95, degreesOfFreedom, draws = 10_000, sizes }: BandOptions = {},
): Estimate<SimultaneousBands> {
  const systems = theta.length;
  if (systems < 2) return undefinedFor("one_system", n);
  const precision: number[] = [];
  const size: number[] = [];
  for (let i = 0; i < systems; i++) {
    for (let j = i + 1; j < systems; j++) {
      const variance = contrastVariance(covariance, systems, i, j);
      if (variance === 0) return undefinedFor("no_variation", n);
      precision.push(1 / Math.sqrt(variance));
      size.push(Math.abs(theta[i] - theta[j]) / Math.sqrt(variance));
    }
  }
  const maxima = drawMaxima(covariance, Float64Array.from(precision), rng, draws, degreesOfFreedom).sort();
  // A quantile of draws below the single interval's is noise.
  const critical = Math.max(
    systems === 2 ? 0 : quantileOfSorted(maxima, level),
    criticalValue(level, degreesOfFreedom),
  );
  const adjustedPValues = Float64Array.from(sizes ?? size, (t) => (1 + atLeast(maxima, t)) / (draws + 1));
  return { ok: true, value: { critical, adjustedPValues }, n, method: "max-|t| over all contrasts" };
}

function drawMaxima(
  covariance: StrengthCovariance,
  precision: Float64Array,
  rng: Rng,
  draws: number,
  degreesOfFreedom?: number,
): Float64Array {
  const systems = Math.sqrt(covariance.length);
  const root = squareRoot(covariance, systems);
  const normal = standardNormalSampler(rng);
  const chiSquare = degreesOfFreedom === undefined ? null : chiSquareSampler(degreesOfFreedom, rng);
  const factors = new Float64Array(systems);
  const z = new Float64Array(systems);
  return Float64Array.from({ length: draws }, () => {
    for (let k = 0; k < systems; k++) factors[k] = normal();
    const largest = largestContrast(combineRows(root, factors, z), precision);
    return chiSquare ? largest / Math.sqrt(chiSquare() / (degreesOfFreedom ?? 1)) : largest;
  });
}

function largestContrast(z: Float64Array, precision: Float64Array): number {
  let largest = 0;
  for (let i = 0, pair = 0; i < z.length; i++) {
    const own = z[i];
    for (let j = i + 1; j < z.length; j++, pair++) {
      const t = Math.abs(own - z[j]) * precision[pair];
      if (t > largest) largest = t;
    }
  }
  return largest;
}

/** Rows √λ · vector, so that their sum with independent normal factors has this covariance; a negative λ is rounding. */
function squareRoot(covariance: StrengthCovariance, systems: number): Float64Array {
  const { values, vectors } = symmetricEigen(covariance, systems);
  return vectors.map((entry, at) => entry * Math.sqrt(Math.max(0, values[Math.floor(at / systems)])));
}

/** How many of the sorted values are at least this large. */
function atLeast(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle] >= value) high = middle;
    else low = middle + 1;
  }
  return sorted.length - low;
}
