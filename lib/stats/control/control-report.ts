import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import type { BothBadChoice } from "@/lib/stats/judgments/both-bad";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { Rng } from "@/lib/stats/random/rng";
import { type AverageWinProbability, averageWinProbabilities } from "@/lib/stats/ranking/average-win-probabilities";
import {
  bootstrapAxis,
  chooseRankingInterval,
  MOST_BOOTSTRAPPED,
  type RankingIntervalChoice,
  rankingClusters,
  withoutClusters,
} from "@/lib/stats/ranking/ranking-interval-rule";
import { type ReachOf, symmetricReach } from "@/lib/stats/ranking/reach";
import { logistic, type StrengthContrast, strengthContrasts } from "@/lib/stats/ranking/strength-contrasts";
import type { SystemPairs } from "@/lib/stats/ranking/system-pairs";
import { wildReach } from "@/lib/stats/ranking/wild-reach";
import { controlCovariance, controlModelCovariance, controlScores } from "./control-covariance";
import { type CovariateGroups, type Covariates, covariateGroups } from "./covariate-groups";
import { type ControlFit, fitControlModel } from "./fit-control-model";

/** What one covariate does to votes at equal strengths and all else equal. */
export interface Coefficient {
  /** Log-odds for being on the left rather than the right, or for one standard deviation more of the feature. */
  value: number;
  standardError: number;
  interval: Interval;
  pValue: number;
  /** Win rate, ties as half, of a response that is on the left, or one standard deviation ahead, of an equal one. */
  winRate: number;
  winRateInterval: Interval;
}

export interface ControlReport {
  /** The side, then the features, each with what it was divided by; "no_variation" where it never differs. */
  coefficients: { name: string; scale: number; estimate: Estimate<Coefficient> }[];
  /** Win rates at equal length and style, on no side: of each pair, with the share of its votes as they are (null without votes) … */
  pairs: (StrengthContrast & { raw: number | null; n: number })[];
  /** … and of each system against all others equally often. */
  systems: AverageWinProbability[];
  fit: ControlFit;
  covariance: Float64Array;
  degreesOfFreedom?: number;
  rule: RankingIntervalChoice;
  /** Votes that stay out because a feature is unknown. */
  leftOut: number;
}

/**
 * Win rates at equal length and style: Bradley-Terry with the displayed side and the given features, the covariance that its clusters allow
 * (ranking-interval-rule.ts). For votes and for verdicts alike. n counts votes; reasons are those of fitControlModel.
 * Source: Dubois et al. (2024), Length-controlled AlpacaEval, COLM, section 3, for the idea; coefficients here have clustered intervals.
 */
export function controlReport(
  judgments: Judgments,
  pairs: SystemPairs,
  covariates: Covariates,
  rng: Rng,
  { level = 0.95, bothBadAsTie }: BothBadChoice & { level?: number } = {},
): Estimate<ControlReport> {
  if (pairs.systems < 2) return undefinedFor("one_system", judgments.length);
  const groups = covariateGroups(judgments, pairs, covariates, { bothBadAsTie });
  const fit = fitControlModel(groups, pairs.systems);
  if (!fit.ok) return fit;
  const scores = controlScores(judgments, groups, fit.value, { bothBadAsTie });
  const clusters = rankingClusters(judgments, scores);
  const rule = chooseRankingInterval(clusters, pairs.systems <= MOST_BOOTSTRAPPED);
  const model = controlModelCovariance(fit.value, groups.n);
  if (!model.ok) return model;
  const clustered = rule.clusters && controlCovariance(judgments, groups, fit.value, rule.clusters, { bothBadAsTie });
  if (clustered?.ok) {
    const options = { level, degreesOfFreedom: clustered.value.clusters - 1 };
    const axis = bootstrapAxis(rule);
    const reachOf =
      axis === null
        ? symmetricReach(level, options.degreesOfFreedom)
        : wildReach(judgments, { scores, bread: model.value }, axis, rng, options);
    const report = reportOf(groups, fit.value, clustered.value.covariance, { ...options, reachOf });
    if (report.ok) return { ...fit, value: { ...report.value, rule } };
  }
  const report = reportOf(groups, fit.value, model.value, { level, reachOf: symmetricReach(level) });
  if (!report.ok) return report;
  return { ...fit, value: { ...report.value, rule: rule.clusters ? withoutClusters(clusters.raters) : rule } };
}

function reportOf(
  groups: CovariateGroups,
  fit: ControlFit,
  covariance: Float64Array,
  options: { level: number; degreesOfFreedom?: number; reachOf: ReachOf },
): Estimate<Omit<ControlReport, "rule">> {
  const { systems, theta, used } = fit;
  const size = systems + used.length;
  const own = Float64Array.from(
    { length: systems * systems },
    (_, at) => covariance[Math.floor(at / systems) * size + (at % systems)],
  );
  const contrasts = strengthContrasts(theta, own, groups.n, options);
  if (!contrasts.ok) return contrasts;
  const coefficients = groups.names.map((name, index) => {
    const place = systems + used.indexOf(index);
    const estimate: Estimate<Coefficient> =
      place < systems
        ? undefinedFor("no_variation", groups.n)
        : coefficient(fit.coefficients[place - systems], place, covariance, groups.n, index === 0, options);
    return { name, scale: groups.scales[index], estimate };
  });
  const raw = rawWinRates(groups, systems);
  const value = {
    coefficients,
    pairs: contrasts.value.map((contrast) => ({ ...contrast, ...raw(contrast.i, contrast.j) })),
    systems: averageWinProbabilities(theta, own, options),
    fit,
    covariance,
    ...(options.degreesOfFreedom === undefined ? {} : { degreesOfFreedom: options.degreesOfFreedom }),
    leftOut: groups.leftOut,
  };
  return { ok: true, value, n: groups.n, method: "control model" };
}

function coefficient(
  value: number,
  place: number,
  covariance: Float64Array,
  n: number,
  isSide: boolean,
  { level, reachOf }: { level: number; reachOf: ReachOf },
): Estimate<Coefficient> {
  const size = Math.sqrt(covariance.length);
  const variance = covariance[place * size + place];
  if (!(variance > 1e-20)) return undefinedFor("no_variation", n);
  const standardError = Math.sqrt(variance);
  const weights = new Float64Array(size);
  weights[place] = 1;
  const { down, up, pValue } = reachOf(weights, value, standardError);
  const [low, high] = [value + down, value + up];
  // From the right to the left is one; a response on the left is half of that from no side.
  const step = isSide ? 0.5 : 1;
  const winRateInterval = { low: logistic(low * step), high: logistic(high * step), level };
  const estimate = { value, standardError, interval: { low, high, level }, pValue };
  return {
    ok: true,
    value: { ...estimate, winRate: logistic(value * step), winRateInterval },
    n,
    method: "coefficient",
  };
}

/** Share of a pair's votes, ties as half, as they were cast. */
function rawWinRates(groups: CovariateGroups, systems: number) {
  const [wins, votes] = [new Float64Array(systems * systems), new Float64Array(systems * systems)];
  groups.votes.forEach((count, of) => {
    const [forward, backward] = [groups.a[of] * systems + groups.b[of], groups.b[of] * systems + groups.a[of]];
    wins[forward] += groups.scores[of];
    wins[backward] += count - groups.scores[of];
    votes[forward] += count;
    votes[backward] += count;
  });
  return (i: number, j: number) => {
    const n = votes[i * systems + j];
    return { raw: n === 0 ? null : wins[i * systems + j] / n, n };
  };
}
