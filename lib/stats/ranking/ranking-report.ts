import type { Estimate, Interval } from "@/lib/stats/estimate";
import type { BothBadChoice } from "@/lib/stats/judgments/both-bad";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { Rng } from "@/lib/stats/random/rng";
import { fitBradleyTerry } from "./bradley-terry";
import { fitDavidson } from "./davidson";
import { davidsonCovariance } from "./davidson-covariance";
import { davidsonWinProbability, type PairChances } from "./davidson-win-probability";
import { type RankRange, rankRanges } from "./rank-ranges";
import {
  chooseRankingInterval,
  type RankingIntervalChoice,
  rankingClusters,
  withoutClusters,
} from "./ranking-interval-rule";
import { type SimultaneousBands, simultaneousBands } from "./simultaneous-bands";
import { criticalValue, type StrengthContrast, strengthContrasts } from "./strength-contrasts";
import { modelCovariance, strengthCovariance } from "./strength-covariance";
import type { StrengthCovariance, Strengths } from "./strengths";
import { allSystemPairs, type SystemPairs } from "./system-pairs";
import { voteScores } from "./vote-scores";
import { winMatrix } from "./win-matrix";

export interface RankedSystem extends RankRange {
  system: number;
  /** θ, sum zero, with its interval alone. */
  strength: number;
  interval: Interval;
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
  { level = 0.95, bothBadAsTie }: RankingOptions,
): Estimate<PairChances[]> {
  const fit = fitDavidson(winMatrix(judgments, pairs, { bothBadAsTie }));
  if (!fit.ok) return fit;
  const clustered = rule.clusters && davidsonCovariance(judgments, pairs, fit.value, rule.clusters, { bothBadAsTie });
  const options = clustered?.ok
    ? { level, covariance: clustered.value.covariance, degreesOfFreedom: clustered.value.clusters - 1 }
    : { level };
  const { a, b } = allSystemPairs(pairs.systems);
  const value = Array.from(a, (first, pair) => davidsonWinProbability(fit.value, first, b[pair], options));
  return { ...fit, value };
}

export interface RankingOptions extends BothBadChoice {
  level?: number;
  /** Given to every system against a phantom (see fitBradleyTerry), so that any votes have a fit. */
  penalty?: number;
}

/**
 * The whole ranking of one study: Bradley-Terry strengths with the covariance that its clusters allow (ranking-interval-rule.ts), ranks with
 * ranges that hold all at once, and every contrast. n counts votes. Reasons are those of fitBradleyTerry, "not_connected" with its `groups`.
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
  const clusters = rankingClusters(judgments, voteScores(judgments, pairs, strengths.theta, { bothBadAsTie }));
  const rule = chooseRankingInterval(clusters);
  const { theta } = strengths;
  const chances = tieAwareChances(judgments, pairs, rule, { level, bothBadAsTie });
  const clustered = rule.clusters && strengthCovariance(judgments, pairs, strengths, rule.clusters, { bothBadAsTie });
  if (clustered?.ok) {
    const options = { level, degreesOfFreedom: clustered.value.clusters - 1 };
    const certainty = certaintyOf(theta, clustered.value.covariance, fit.n, rng, options);
    if (certainty.ok) return { ...fit, value: { ...certainty.value, ...options, strengths, rule, chances } };
  }
  // Clusters without spread, on any contrast, would claim certainty.
  const model = modelCovariance(strengths, fit.n);
  if (!model.ok) return model;
  const certainty = certaintyOf(theta, model.value, fit.n, rng, { level });
  if (!certainty.ok) return certainty;
  const said = rule.clusters ? withoutClusters(clusters.raters) : rule;
  return { ...fit, value: { ...certainty.value, strengths, rule: said, chances } };
}

type Certainty = Pick<RankingReport, "systems" | "contrasts" | "covariance">;

function certaintyOf(
  theta: Float64Array,
  covariance: StrengthCovariance,
  n: number,
  rng: Rng,
  options: { level: number; degreesOfFreedom?: number },
): Estimate<Certainty> {
  const own = strengthContrasts(theta, covariance, n, options);
  if (!own.ok) return own;
  const bands = simultaneousBands(theta, covariance, n, rng, options);
  if (!bands.ok) return bands;
  const contrasts = own.value.map((contrast, at) => withBand(contrast, bands.value, at));
  const ranges = rankRanges(
    theta,
    contrasts.map(({ i, j, simultaneousInterval }) => ({ i, j, interval: simultaneousInterval })),
  );
  const single = criticalValue(options.level, options.degreesOfFreedom);
  const systems = Array.from(theta, (strength, system) => {
    const half = single * Math.sqrt(Math.max(0, covariance[system * theta.length + system]));
    const interval = { low: strength - half, high: strength + half, level: options.level };
    return { ...ranges[system], system, strength, interval };
  }).sort((x, y) => y.strength - x.strength || x.system - y.system);
  return { ok: true, value: { systems, contrasts, covariance }, n, method: "ranking" };
}

function withBand(contrast: StrengthContrast, bands: SimultaneousBands, at: number): RankedContrast {
  const half = bands.critical * contrast.standardError;
  const simultaneousInterval = {
    low: contrast.difference - half,
    high: contrast.difference + half,
    level: contrast.interval.level,
  };
  return { ...contrast, simultaneousInterval, adjustedPValue: bands.adjustedPValues[at] };
}
