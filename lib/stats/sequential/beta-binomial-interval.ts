import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { areCounts, type BetaMixture, isMixture, logLikelihood, logMixture } from "./beta-binomial-evidence";

/**
 * Confidence sequence of the share of decisive votes that go to a, at one moment: all rates whose e-value stays below 1/alpha, by root finding.
 * With a chance of at least `level` the true share lies in it at every moment at once, however often one looks.
 * n counts decisive votes. Reasons: "no_decisive_votes"; "impossible_plan" as in `betaBinomialEvidence`, the source too.
 */
export function betaBinomialInterval(
  wins: number,
  losses: number,
  { level = 0.95, ...mixture }: BetaMixture & { level?: number } = {},
): Estimate<Interval> {
  if (!areCounts(wins, losses) || !isMixture(mixture) || !(level > 0 && level < 1)) {
    return undefinedFor("impossible_plan", 0);
  }
  const n = wins + losses;
  if (n === 0) return undefinedFor("no_decisive_votes", 0);
  const least = logMixture(wins, losses, mixture) + Math.log(1 - level);
  const isAccepted = (rate: number) => logLikelihood(wins, losses, rate) > least;
  const low = wins === 0 ? 0 : boundary(wins / n, 0, isAccepted);
  const high = losses === 0 ? 1 : boundary(wins / n, 1, isAccepted);
  return { ok: true, value: { low, high, level }, n, method: "beta-binomial confidence sequence" };
}

/** The likelihood falls from its peak to either side, so halving finds the one crossing. */
function boundary(peak: number, end: number, isAccepted: (rate: number) => boolean): number {
  let [accepted, rejected] = [peak, end];
  for (let step = 0; step < 60; step++) {
    const middle = (accepted + rejected) / 2;
    if (isAccepted(middle)) accepted = middle;
    else rejected = middle;
  }
  return (accepted + rejected) / 2;
}
