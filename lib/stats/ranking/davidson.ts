import type { Estimate } from "@/lib/stats/estimate";
import type { PairVotes } from "./climb-tie-model";
import { fitTieModel } from "./fit-tie-model";
import type { TieStrengths } from "./tie-strengths";
import type { WinMatrix } from "./win-matrix";

/**
 * Davidson's model: P(i wins) : P(tie) : P(j wins) = e^(d/2) : ν : e^(−d/2) with d = θ_i − θ_j; `tieParameter` is ν. n counts votes.
 * "not_connected" with `groups`; all ties: "no_decisive_votes"; "one_way_wins" where ν and the strengths run off together (see
 * tie-model-gap.ts). Without ties ν is 0 and the strengths are Bradley and Terry's.
 * Source: Davidson (1970), Journal of the American Statistical Association 65, 317–328.
 */
export function fitDavidson(matrix: WinMatrix): Estimate<TieStrengths> {
  return fitTieModel(davidsonModel, matrix);
}

/** The three chances of a pair with θ_i − θ_j = `difference`. */
export function davidsonChances(difference: number, nu: number): { win: number; tie: number; loss: number } {
  // Divided by the larger strength, so that nothing overflows.
  const less = Math.exp(-Math.abs(difference));
  const tie = nu * Math.sqrt(less);
  const sum = 1 + less + tie;
  return difference >= 0
    ? { win: 1 / sum, tie: tie / sum, loss: less / sum }
    : { win: less / sum, tie: tie / sum, loss: 1 / sum };
}

const davidsonModel = {
  method: "Davidson",
  withoutTies: 0,
  startAt: (share: number) => Math.log((2 * share) / (1 - share)),
  logLikelihood({ wins, losses, ties }: PairVotes, difference: number, tie: number): number {
    const odds = [difference / 2, -difference / 2, tie];
    const most = Math.max(...odds);
    const all = most + Math.log(odds.reduce((sum, value) => sum + Math.exp(value - most), 0));
    return wins * (odds[0] - all) + losses * (odds[1] - all) + ties * (odds[2] - all);
  },
  slopes({ wins, losses, ties }: PairVotes, difference: number, tie: number) {
    const votes = wins + losses + ties;
    const chances = davidsonChances(difference, Math.exp(tie));
    // Observed minus expected, written as differences that vanish one by one when all agree.
    const winTie = wins * chances.tie - ties * chances.win;
    const lossTie = losses * chances.tie - ties * chances.loss;
    const winLoss = wins * chances.loss - losses * chances.win;
    return {
      difference: winLoss + (winTie - lossTie) / 2,
      tie: -winTie - lossTie,
      differenceTwice: votes * (chances.win * chances.loss + (chances.tie * (chances.win + chances.loss)) / 4),
      tieTwice: votes * chances.tie * (chances.win + chances.loss),
      both: (-votes * chances.tie * (chances.win - chances.loss)) / 2,
    };
  },
  // The third cumulant of a score is at most its range times its variance.
  bend: (difference: number, tieStep: number) =>
    Math.max(Math.abs(difference), Math.abs(difference) / 2 + Math.abs(tieStep)),
  longest: () => 1,
};
