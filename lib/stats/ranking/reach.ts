import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";

/** How far an interval reaches from a value (`down` below 0), and the two-sided p-value of "it is 0". */
export interface Reach {
  down: number;
  up: number;
  pValue: number;
}

/** The reach of a linear combination of a fit's parameters, from their weights in it, its value and its standard error. */
export type ReachOf = (weights: Float64Array, value: number, standardError: number) => Reach;

/** As many standard errors on both sides as Student's distribution asks for; without degrees of freedom, the normal one. */
export function symmetricReach(level: number, degreesOfFreedom?: number): ReachOf {
  const critical = criticalValue(level, degreesOfFreedom);
  return (_, value, standardError) => ({
    down: -critical * standardError,
    up: critical * standardError,
    pValue: standardError > 0 ? twoSided(value / standardError, degreesOfFreedom) : value === 0 ? 1 : 0,
  });
}

/** Standard errors on each side of a value. */
export function criticalValue(level: number, degreesOfFreedom?: number): number {
  const p = (1 + level) / 2;
  return degreesOfFreedom === undefined ? normalQuantile(p, 0, 1) : tQuantile(p, degreesOfFreedom);
}

function twoSided(t: number, degreesOfFreedom?: number): number {
  const tail = degreesOfFreedom === undefined ? normalCdf(-Math.abs(t), 0, 1) : tCdf(-Math.abs(t), degreesOfFreedom);
  return Math.min(1, 2 * tail);
}
