import type { Estimate, Interval } from "@/lib/stats/estimate";
import type { BothBadChoice } from "@/lib/stats/judgments/both-bad";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { Rng } from "@/lib/stats/random/rng";
import { type AverageWinProbability, averageWinProbabilities } from "./average-win-probabilities";
import { fitBradleyTerry } from "./bradley-terry";
import { fitDavidson } from "./davidson";
import { davidsonCovariance, davidsonScores } from "./davidson-covariance";
import { davidsonWinProbability, type PairChances } from "./davidson-win-probability";
import { type RankRange, rankRanges } from "./rank-ranges";
import {
  bootstrapAxis,
  chooseRankingInterval,
  MOST_BOOTSTRAPPED,
  type RankingIntervalChoice,
  rankingClusters,
  withoutClusters,
} from "./ranking-interval-rule";
import { criticalValue, type ReachOf, symmetricReach } from "./reach";
import { simultaneousBands } from "./simultaneous-bands";
import { type StrengthContrast, strengthContrasts } from "./strength-contrasts";
import { modelCovariance, strengthCovariance } from "./strength-covariance";
import type { StrengthCovariance, Strengths } from "./strengths";
import { allSystemPairs, type SystemPairs } from "./system-pairs";
import { voteScores } from "./vote-scores";
import { wildReach } from "./wild-reach";
import { winMatrix } from "./win-matrix";

export interface RankedSystem extends RankRange {
  system: number;
  /** θ, sum zero, with its interval alone. */
  strength: number;
  interval: Interval;
  /** Expected win rate against each other system equally often. */
  average: AverageWinProbability;
}

/** A contrast with the interval and p-value that allow for all contrasts at once. */
export interface RankedContrast extends StrengthContrast {
  simultaneousInterval: Interval;
  adjustedPValue: number;
}

export interface RankingReport {
  /** Strongest first. */
  systems: RankedSystem[];
  contrasts: RankedContrast[];
  strengths: Strengths;
  covariance: StrengthCovariance;
  /** Undefined where the covariance is the model's own: the normal distribution. */
  degreesOfFreedom?: number;
  rule: RankingIntervalChoice;
  /** Davidson's chances of win, tie and loss, in the order of `contrasts`, or why that model has no fit. */
  chances: Estimate<PairChances[]>;
}

/** Clustered as the strengths are. */
function tieAwareChances(
  judgments: Judgments,
  pairs: SystemPairs,
  rule: RankingIntervalChoice,
  rng: Rng,
  { level = 0.95, bothBadAsTie }: RankingOptions,
): Estimate<PairChances[]> {
  const fit = fitDavidson(winMatrix(judgments, pairs, { bothBadAsTie }));
  if (!fit.ok) return fit;
  const clustered = rule.clusters && davidsonCovariance(judgments, pairs, fit.value, rule.clusters, { bothBadAsTie });
  const { a, b } = allSystemPairs(pairs.systems);
  const chancesBy = (options: Parameters<typeof davidsonWinProbability>[3]) => ({
    ...fit,
    value: Array.from(a, (first, pair) => davidsonWinProbability(fit.value, first, b[pair], options)),
  });
  if (!clustered?.ok) return chancesBy({ level });
  const options = { level, degreesOfFreedom: clustered.value.clusters - 1 };
  const { covariance } = clustered.value;
  const axis = bootstrapAxis(rule);
  if (axis === null) return chancesBy({ ...options, covariance });
  const scores = davidsonScores(judgments, pairs, fit.value, { bothBadAsTie });
  return chancesBy({ ...options, covariance, reachOf: wildReach(judgments, scores, axis, rng, options) });
}

export interface RankingOptions extends BothBadChoice {
  level?: number;
  /** Given to every system against a phantom (see fitBradleyTerry), so that any votes have a fit. */
  penalty?: number;
}

/**
 * The whole ranking of one study: Bradley-Terry strengths with the covariance that its clusters allow (ranking-interval-rule.ts), ranks with
 * ranges that hold all at once, and every contrast. n counts votes. Reasons are those of fitBradleyTerry, "not_connected" with its `groups`.
 * Sources: those of its parts, Bradley and Terry (1952) for strengths, Kline and Santos (2012) for few clusters, Mogstad et al. (2024) for ranks.
 */
export function rankingReport(
  judgments: Judgments,
  pairs: SystemPairs,
  rng: Rng,
  { level = 0.95, penalty = 0, bothBadAsTie }: RankingOptions = {},
): Estimate<RankingReport> {
  const fit = fitBradleyTerry(winMatrix(judgments, pairs, { bothBadAsTie }), { penalty });
  if (!fit.ok) return fit;
  const strengths = fit.value;
  const scores = voteScores(judgments, pairs, strengths.theta, { bothBadAsTie });
  const clusters = rankingClusters(judgments, scores);
  const rule = chooseRankingInterval(clusters, !strengths.penalised && pairs.systems <= MOST_BOOTSTRAPPED);
  const chances = tieAwareChances(judgments, pairs, rule, rng, { level, bothBadAsTie });
  const model = modelCovariance(strengths, fit.n);
  if (!model.ok) return model;
  const clustered = rule.clusters && strengthCovariance(judgments, pairs, strengths, rule.clusters, { bothBadAsTie });
  if (clustered?.ok) {
    const options = { level, degreesOfFreedom: clustered.value.clusters - 1 };
    const axis = bootstrapAxis(rule);
    const reachOf =
      axis === null
        ? symmetricReach(level, options.degreesOfFreedom)
        : wildReach(judgments, { scores, bread: model.value }, axis, rng, options);
    const certainty = certaintyOf(strengths, clustered.value.covariance, fit.n, rng, { ...options, reachOf });
    if (certainty.ok) return { ...fit, value: { ...certainty.value, ...options, strengths, rule, chances } };
  }
  // Clusters without spread, on any contrast, would claim certainty.
  const certainty = certaintyOf(strengths, model.value, fit.n, rng, { level, reachOf: symmetricReach(level) });
  if (!certainty.ok) return certainty;
  const said = rule.clusters ? withoutClusters(clusters.raters) : rule;
  return { ...fit, value: { ...certainty.value, strengths, rule: said, chances } };
}

type Certainty = Pick<RankingReport, "systems" | "contrasts" | "covariance">;

function certaintyOf(
  { theta }: Strengths,
  covariance: StrengthCovariance,
  n: number,
  rng: Rng,
  options: { level: number; degreesOfFreedom?: number; reachOf: ReachOf },
): Estimate<Certainty> {
  const own = strengthContrasts(theta, covariance, n, options);
  if (!own.ok) return own;
  const single = criticalValue(options.level, options.degreesOfFreedom);
  const sizes = own.value.map((contrast) => sizeOf(contrast, single));
  const bands = simultaneousBands(theta, covariance, n, rng, { ...options, sizes });
  if (!bands.ok) return bands;
  const stretch = bands.value.critical / single;
  const contrasts = own.value.map((contrast, at) => withBand(contrast, stretch, bands.value.adjustedPValues[at]));
  const ranges = rankRanges(
    theta,
    contrasts.map(({ i, j, simultaneousInterval }) => ({ i, j, interval: simultaneousInterval })),
  );
  const averages = averageWinProbabilities(theta, covariance, options);
  const systems = Array.from(theta, (strength, system) => {
    const interval = strengthInterval(strength, system, covariance, theta.length, options);
    return { ...ranges[system], system, strength, interval, average: averages[system] };
  }).sort((x, y) => y.strength - x.strength || x.system - y.system);
  return { ok: true, value: { systems, contrasts, covariance }, n, method: "ranking" };
}

function strengthInterval(
  strength: number,
  system: number,
  covariance: StrengthCovariance,
  systems: number,
  { level, reachOf }: { level: number; reachOf: ReachOf },
): Interval {
  // Strengths sum to zero, so that one is its difference from the mean.
  const weights = new Float64Array(systems).fill(-1 / systems);
  weights[system] += 1;
  const { down, up } = reachOf(weights, strength, Math.sqrt(Math.max(0, covariance[system * systems + system])));
  return { low: strength + down, high: strength + up, level };
}

/** |t| of a contrast: how often its interval's reach towards 0, taken as `single` standard errors, goes into the difference. */
function sizeOf({ difference, interval }: StrengthContrast, single: number): number {
  const towards = difference > 0 ? difference - interval.low : interval.high - difference;
  return (Math.abs(difference) / towards) * single;
}

/** Both sides stretched alike. No p-value for all contrasts is below that of one alone. */
function withBand(contrast: StrengthContrast, stretch: number, adjusted: number): RankedContrast {
  const { difference, interval, pValue } = contrast;
  const simultaneousInterval = {
    low: difference + stretch * (interval.low - difference),
    high: difference + stretch * (interval.high - difference),
    level: interval.level,
  };
  return { ...contrast, simultaneousInterval, adjustedPValue: Math.max(adjusted, pValue) };
}
