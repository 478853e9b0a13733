import type { Interval } from "@/lib/stats/estimate";
import { davidsonChances } from "./davidson";
import { type ReachOf, symmetricReach } from "./reach";
import { type TieStrengths, tieStrengthsCovariance } from "./tie-strengths";

/** Chances of one more vote between two systems; `winRate` counts a tie as half. */
export interface PairChances {
  first: Chance;
  tie: Chance;
  second: Chance;
  winRate: Chance;
}

export interface Chance {
  value: number;
  /** Null for the chance of a tie where nothing ever tied, and for a chance too near 0 or 1 to be told from it. */
  interval: Interval | null;
}

interface Options {
  level?: number;
  /** Covariance of (θ, ln ν), for intervals that allow for clusters; default the inverse information, which takes votes as independent. */
  covariance?: Float64Array;
  /** Clusters − 1 for a clustered covariance; left out, the normal distribution. */
  degreesOfFreedom?: number;
  /** How far intervals of log-odds reach; left out, by that distribution. */
  reachOf?: ReachOf;
}

/**
 * What Davidson's model expects of votes between `first` and `second`: all three outcomes, in [0, 1], also of pairs that nobody compared.
 * Intervals by the delta method on the log-odds of each chance.
 * Source: Davidson (1970), Journal of the American Statistical Association 65, 317–328.
 */
export function davidsonWinProbability(
  fit: TieStrengths,
  first: number,
  second: number,
  {
    level = 0.95,
    covariance = tieStrengthsCovariance(fit),
    degreesOfFreedom,
    reachOf = symmetricReach(level, degreesOfFreedom),
  }: Options = {},
): PairChances {
  const { win, tie, loss } = davidsonChances(fit.theta[first] - fit.theta[second], fit.tieParameter);
  const systems = fit.theta.length;
  const spread = spreadOf(covariance, systems, first, second);
  // `not` is one minus the chance without its loss of digits; the slopes are those of its log-odds in θ_i − θ_j and ln ν.
  const chance = (value: number, not: number, slope: number, tieSlope: number): Chance => {
    if (value === 0 || not === 0) return { value, interval: null };
    const variance = slope ** 2 * spread.difference + 2 * slope * tieSlope * spread.both + tieSlope ** 2 * spread.tie;
    const weights = new Float64Array(systems + 1);
    [weights[first], weights[second], weights[systems]] = [slope, -slope, tieSlope];
    const { down, up } = reachOf(weights, Math.log(value / not), Math.sqrt(Math.max(0, variance)));
    const [less, more] = [Math.exp(-down), Math.exp(-up)];
    return { value, interval: { low: value / (value + not * less), high: value / (value + not * more), level } };
  };
  const [rate, rest] = [win + tie / 2, loss + tie / 2];
  const rateSlope = (win * loss + (tie * (win + loss)) / 4) / (rate * rest);
  return {
    first: chance(win, tie + loss, (tie / 2 + loss) / (tie + loss), -tie / (tie + loss)),
    tie: chance(tie, win + loss, (loss - win) / (2 * (win + loss)), 1),
    second: chance(loss, win + tie, -(tie / 2 + win) / (win + tie), -tie / (win + tie)),
    winRate: chance(rate, rest, rateSlope, (tie * (loss - win)) / (2 * rate * rest)),
  };
}

/** Variances of θ_i − θ_j and of ln ν, and their covariance. */
function spreadOf(covariance: Float64Array, systems: number, first: number, second: number) {
  const at = (row: number, column: number) => covariance[row * (systems + 1) + column];
  return {
    difference: at(first, first) + at(second, second) - 2 * at(first, second),
    both: at(first, systems) - at(second, systems),
    tie: at(systems, systems),
  };
}
