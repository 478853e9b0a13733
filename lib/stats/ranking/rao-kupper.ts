import type { Estimate } from "@/lib/stats/estimate";
import { logSigmoid } from "@/lib/stats/numerics/log-sigmoid";
import type { PairVotes } from "./climb-tie-model";
import { fitTieModel } from "./fit-tie-model";
import type { TieStrengths } from "./tie-strengths";
import type { WinMatrix } from "./win-matrix";

/**
 * Rao and Kupper's model: P(i wins) = 1 / (1 + η e^(−d)), P(j wins) = 1 / (1 + η e^d) with d = θ_i − θ_j, what is left a tie;
 * `tieParameter` is η ≥ 1: judges cannot tell systems closer than ln η apart. n counts votes. Information is the observed one.
 * "not_connected" with `groups`; all ties: "no_decisive_votes"; "one_way_wins" as in Davidson's model. Without ties η is 1.
 * Source: Rao and Kupper (1967), Journal of the American Statistical Association 62, 194–204.
 */
export function fitRaoKupper(matrix: WinMatrix): Estimate<TieStrengths> {
  return fitTieModel(raoKupperModel, matrix);
}

const raoKupperModel = {
  method: "Rao-Kupper",
  withoutTies: 1,
  startAt: (share: number) => 2 * Math.atanh(share),
  // P(tie) = (η² − 1) P(i wins) P(j wins): a tie counts for both, and once for η² − 1.
  logLikelihood({ wins, losses, ties }: PairVotes, difference: number, tie: number): number {
    const both = ties > 0 ? ties * Math.log(Math.expm1(2 * tie)) : 0;
    return (wins + ties) * logSigmoid(difference - tie) + (losses + ties) * logSigmoid(-difference - tie) + both;
  },
  slopes({ wins, losses, ties }: PairVotes, difference: number, tie: number) {
    const win = Math.exp(logSigmoid(difference - tie));
    const loss = Math.exp(logSigmoid(-difference - tie));
    const notWin = Math.exp(logSigmoid(tie - difference));
    const notLoss = Math.exp(logSigmoid(tie + difference));
    const winTwice = (wins + ties) * win * notWin;
    const lossTwice = (losses + ties) * loss * notLoss;
    // Slopes in d − λ and −d − λ: each vanishes by itself at the maximum, so that what rounding leaves of one does not reach the other.
    const odds = Math.expm1(2 * tie);
    const winSlope = notWin * (wins - ties / (odds * loss));
    const lossSlope = notLoss * (losses - ties / (odds * win));
    return {
      difference: winSlope - lossSlope,
      tie: -winSlope - lossSlope,
      differenceTwice: winTwice + lossTwice,
      tieTwice: winTwice + lossTwice + ties / Math.sinh(tie) ** 2,
      both: lossTwice - winTwice,
    };
  },
  // ln(η² − 1) bends like a logarithm: steps end before half of λ is gone, and there the bound holds.
  bend: (difference: number, tieStep: number, tie: number) =>
    Math.max(Math.abs(difference) + Math.abs(tieStep), (2 * Math.abs(tieStep)) / Math.tanh(tie / 2)),
  longest: (tieStep: number, tie: number) => (tieStep < 0 ? Math.min(1, -tie / (2 * tieStep)) : 1),
};
