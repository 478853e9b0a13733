import studentQuantile from "@stdlib/stats-base-dists-t-quantile";
import type { Interval } from "@/lib/stats/estimate";

/** A coefficient of agreement with its analytic standard error. */
export interface CoefficientWithError {
  coefficient: number;
  /** p_a and p_e, the agreement observed and expected by chance. */
  observed: number;
  expected: number;
  standardError: number;
  /** coefficient ± t · standard error with n − 1 degrees of freedom, not above 1. */
  interval: Interval;
}

/** `units` ≥ 2. */
export function studentInterval(coefficient: number, standardError: number, units: number, level: number): Interval {
  const half = studentQuantile((1 + level) / 2, units - 1) * standardError;
  return { low: coefficient - half, high: Math.min(1, coefficient + half), level };
}
