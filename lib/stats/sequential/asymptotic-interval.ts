import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";

/** A mean at one moment, its variance, and the time it is at: the number of independent votes that would tell as much. */
export interface SequentialMean {
  mean: number;
  /** Variance of the mean, clustered. */
  variance: number;
  effectiveVotes: number;
  /** Clusters behind the variance, the smaller number where there are two axes; uneven ones for what they are worth, so that it need not be whole. */
  clusters: number;
}

export interface AsymptoticOptions {
  level?: number;
  /** Effective votes at which the sequence shall be narrowest relative to an ordinary interval. To be fixed before looking. */
  tunedFor?: number;
}

/** Most studies with clusters end between a few dozen and a few hundred effective votes. */
export const TUNED_FOR = 100;

/**
 * The rho that makes the sequence narrowest at time t: the root of t·ρ² = log(1 + t·ρ²) − 2 log(alpha), where the width's derivative is zero.
 * Close to the printed √((−2 log α + log(1 − 2 log α)) / t). Null unless level lies between 0 and 1, and t from 1 to 2^53.
 * Source: Waudby-Smith et al. (2024), Annals of Statistics 52, 2613–2640, appendix on choosing rho.
 */
export function tunedRho(effectiveVotes: number, level = 0.95): number | null {
  if (!(level > 0 && level < 1 && effectiveVotes >= 1 && effectiveVotes <= Number.MAX_SAFE_INTEGER)) return null;
  const evidence = -2 * Math.log(1 - level);
  let product = evidence + Math.log1p(evidence);
  // A contraction: the derivative is 1/(1 + product), well below 1 after the first step.
  for (let step = 0; step < 200; step++) product = evidence + Math.log1p(product);
  // A level of next to nothing leaves a product of 0.
  return product > 0 ? Math.sqrt(product / effectiveVotes) : null;
}

/** Standard errors that the sequence reaches to each side at time t: √((tρ² + 1)/(tρ²) · (log(tρ² + 1) − 2 log alpha)). */
export function sequenceReach(effectiveVotes: number, rho: number, level: number): number {
  const product = effectiveVotes * rho * rho;
  return Math.sqrt(((product + 1) / product) * (Math.log1p(product) - 2 * Math.log(1 - level)));
}

/**
 * z carried over to Student's distribution with the same tail, for variances from few clusters: √(ν (exp(((8ν + 3)/(8ν + 1))² z²/ν) − 1)).
 * Source: Wallace (1959), Annals of Mathematical Statistics 30, 1121–1130, solved for t.
 */
export function studentReach(z: number, degreesOfFreedom: number): number {
  const scale = (8 * degreesOfFreedom + 3) / (8 * degreesOfFreedom + 1);
  return Math.sqrt(degreesOfFreedom * Math.expm1((scale * z) ** 2 / degreesOfFreedom));
}

/**
 * Asymptotic confidence sequence of a clustered mean from 0 to 1 at one moment, cut to [0, 1]: mean ± reach · √variance. Its claim, to hold at all
 * moments at once, is met as clusters grow in number, not exactly. Time is the effective number of votes, so that clusters whose votes go
 * together do not count as news; the reach is carried over to Student's distribution with clusters − 1 degrees of freedom. n: effective votes.
 * Reasons: "too_few_clusters" (one); "no_variation"; "impossible_plan" for what cannot be.
 * Source: Waudby-Smith, Arbour, Sinha, Kennedy, Ramdas (2024), Time-uniform central limit theory, Annals of Statistics 52, 2613–2640.
 */
export function asymptoticInterval(
  { mean, variance, effectiveVotes, clusters }: SequentialMean,
  { level = 0.95, tunedFor = TUNED_FOR }: AsymptoticOptions = {},
): Estimate<Interval> {
  const rho = tunedRho(tunedFor, level);
  const isTime = effectiveVotes > 0 && effectiveVotes <= Number.MAX_SAFE_INTEGER;
  const isMean = mean >= 0 && mean <= 1 && variance >= 0 && variance <= 1;
  const isClustered = clusters >= 1 && clusters <= Number.MAX_SAFE_INTEGER;
  if (rho === null || !isMean || !isTime || !isClustered) return undefinedFor("impossible_plan", 0);
  if (clusters < 2) return undefinedFor("too_few_clusters", effectiveVotes);
  if (variance === 0) return undefinedFor("no_variation", effectiveVotes);
  const half = studentReach(sequenceReach(effectiveVotes, rho, level), clusters - 1) * Math.sqrt(variance);
  // The reach overflows only where nothing is known: the interval is then all of [0, 1].
  const value = { low: Math.max(0, mean - half), high: Math.min(1, mean + half), level };
  return { ok: true, value, n: effectiveVotes, method: "asymptotic confidence sequence" };
}
