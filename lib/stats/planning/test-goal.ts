import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";

/** What a planned two-sided test of "the win rate is one half" is to achieve. */
export interface TestGoal {
  /** Confidence of the interval, 0.95 by default: alpha is 1 − level. */
  level?: number;
  /** Chance of seeing the effect, 0.8 by default, from one half on. */
  power?: number;
  /** Pairs of systems judged at once: alpha is divided by them, as in the first step of Holm's method. */
  pairs?: number;
}

/** Quantiles that multiply the standard errors under no effect (alpha) and under the effect (power). */
export interface CriticalValues {
  alpha: number;
  power: number;
}

/** Null where a goal cannot be: a level not between 0 and 1, a power below one half or from 1 on, fewer than one pair. */
export function criticalValues(
  { level = 0.95, power = 0.8, pairs = 1 }: TestGoal,
  degreesOfFreedom: number,
): CriticalValues | null {
  const alpha = (1 - level) / pairs;
  if (!(level > 0 && level < 1 && power >= 0.5 && power < 1 && pairs >= 1 && alpha > 1e-12)) return null;
  // From the lower tail: 1 − alpha/2 would lose digits.
  return { alpha: -quantile(alpha / 2, degreesOfFreedom), power: quantile(power, degreesOfFreedom) };
}

/** Chance of a value below x: Student's distribution, or the normal for infinite degrees of freedom. */
export function distribution(x: number, degreesOfFreedom: number): number {
  return isNormal(degreesOfFreedom) ? normalCdf(x, 0, 1) : tCdf(x, degreesOfFreedom);
}

function quantile(p: number, degreesOfFreedom: number): number {
  return isNormal(degreesOfFreedom) ? normalQuantile(p, 0, 1) : tQuantile(p, degreesOfFreedom);
}

/** Beyond this the two distributions agree to more digits than Student's quantile is computed to. */
function isNormal(degreesOfFreedom: number): boolean {
  return degreesOfFreedom > 1e7;
}
