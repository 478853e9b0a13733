import betaln from "@stdlib/math-base-special-betaln";
import { type Estimate, undefinedFor } from "@/lib/stats/estimate";

/** The beta distribution that the evidence is mixed over; a = b = 1 weighs every rate alike. */
export interface BetaMixture {
  a?: number;
  b?: number;
}

/** Evidence against one rate: an e-value. It exceeds 1/alpha with a chance of at most alpha at any time, if that rate is true. */
export interface Evidence {
  /** Natural logarithm of the e-value: exact however large. */
  logE: number;
  /** The e-value, at most the largest number there is. */
  e: number;
  /** Whether e reaches 1/alpha: one may stop. */
  stops: boolean;
}

/** Beyond this a mixture is a point, and the beta function loses its digits. */
const LARGEST_PARAMETER = 1e6;
const SMALLEST_PARAMETER = 1e-6;

export function isMixture({ a = 1, b = 1 }: BetaMixture): boolean {
  return [a, b].every((value) => value >= SMALLEST_PARAMETER && value <= LARGEST_PARAMETER);
}

export function areCounts(successes: number, failures: number): boolean {
  return successes >= 0 && failures >= 0 && successes + failures <= Number.MAX_SAFE_INTEGER;
}

/** log B(a + successes, b + failures) − log B(a, b): the logarithm of the chance of these votes in this order, under the mixture. */
export function logMixture(successes: number, failures: number, { a = 1, b = 1 }: BetaMixture): number {
  return betaln(a + successes, b + failures) - betaln(a, b);
}

/** Logarithm of the chance of these votes in this order at one rate; 0 · log 0 is 0. */
export function logLikelihood(successes: number, failures: number, rate: number): number {
  return (successes > 0 ? successes * Math.log(rate) : 0) + (failures > 0 ? failures * Math.log1p(-rate) : 0);
}

/**
 * Evidence of decisive votes (`wins` for a, `losses`) against "a wins a share `rate` of them", one half by default:
 * e = B(a + W, b + L) / (B(a, b) · rate^W (1 − rate)^L). n counts decisive votes; with none there is no evidence yet, e = 1.
 * Takes votes as independent. Reason: "impossible_plan" for a rate not between 0 and 1, negative counts, or a mixture outside 1e-6 to 1e6.
 * Sources: Robbins (1970), Annals of Mathematical Statistics 41, 1397–1409; Ville's inequality; Ramdas et al. (2023), Statistical Science 38, 576–601.
 */
export function betaBinomialEvidence(
  wins: number,
  losses: number,
  { rate = 0.5, level = 0.95, ...mixture }: BetaMixture & { rate?: number; level?: number } = {},
): Estimate<Evidence> {
  const isValid = areCounts(wins, losses) && isMixture(mixture) && rate > 0 && rate < 1 && level > 0 && level < 1;
  if (!isValid) return undefinedFor("impossible_plan", 0);
  const logE = logMixture(wins, losses, mixture) - logLikelihood(wins, losses, rate);
  const e = Math.min(Number.MAX_VALUE, Math.exp(logE));
  return {
    ok: true,
    value: { logE, e, stops: logE >= -Math.log(1 - level) },
    n: wins + losses,
    method: "beta-binomial mixture",
  };
}
