import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { type ReachOf, symmetricReach } from "./reach";
import type { StrengthCovariance } from "./strengths";

/** How strength i differs from strength j, i < j, on the log-odds scale. */
export interface StrengthContrast {
  i: number;
  j: number;
  difference: number;
  standardError: number;
  interval: Interval;
  /** Two-sided, of "equal strengths". */
  pValue: number;
  /** What the model says of i against j, ties as half: 1/(1 + exp(−difference)), with the interval's ends carried over. */
  winProbability: number;
  winProbabilityInterval: Interval;
}

export interface ContrastOptions {
  level?: number;
  /** Clusters − 1 for a clustered covariance; left out, the normal distribution. */
  degreesOfFreedom?: number;
  /** How far intervals reach and what p-values are; left out, by Student's or the normal distribution. */
  reachOf?: ReachOf;
}

/**
 * All K(K − 1)/2 contrasts, (0, 1), (0, 2) … in order, from strengths θ and their covariance (K × K, row-major). `n` is handed on.
 * "no_variation" if a contrast has no variance: an interval without width would claim certainty.
 * Source: Agresti (2013), Categorical Data Analysis, 3rd ed., section 11.6.
 */
export function strengthContrasts(
  theta: Float64Array,
  covariance: StrengthCovariance,
  n: number,
  { level = 0.95, degreesOfFreedom, reachOf = symmetricReach(level, degreesOfFreedom) }: ContrastOptions = {},
): Estimate<StrengthContrast[]> {
  const systems = theta.length;
  if (systems < 2) return undefinedFor("one_system", n);
  const contrasts: StrengthContrast[] = [];
  for (let i = 0; i < systems; i++) {
    for (let j = i + 1; j < systems; j++) {
      const variance = contrastVariance(covariance, systems, i, j);
      if (variance === 0) return undefinedFor("no_variation", n);
      const standardError = Math.sqrt(variance);
      const difference = theta[i] - theta[j];
      const reach = reachOf(contrastWeights(systems, i, j), difference, standardError);
      const [low, high] = [difference + reach.down, difference + reach.up];
      contrasts.push({
        i,
        j,
        difference,
        standardError,
        interval: { low, high, level },
        pValue: reach.pValue,
        winProbability: logistic(difference),
        winProbabilityInterval: { low: logistic(low), high: logistic(high), level },
      });
    }
  }
  return { ok: true, value: contrasts, n, method: "contrasts of strengths" };
}

/** Variance of θ_i − θ_j; 0 where it is no more than the rounding of its parts. */
export function contrastVariance(covariance: StrengthCovariance, systems: number, i: number, j: number): number {
  const own = covariance[i * systems + i] + covariance[j * systems + j];
  const variance = own - 2 * covariance[i * systems + j];
  return variance > Math.abs(own) * 1e-14 ? variance : 0;
}

function contrastWeights(systems: number, i: number, j: number): Float64Array {
  const weights = new Float64Array(systems);
  [weights[i], weights[j]] = [1, -1];
  return weights;
}

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
