import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import tCdf from "@stdlib/stats-base-dists-t-cdf";
import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import type { BothBadChoice } from "@/lib/stats/judgments/both-bad";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { type AverageWinProbability, averageWinProbabilities } from "@/lib/stats/ranking/average-win-probabilities";
import {
  chooseRankingInterval,
  type RankingIntervalChoice,
  rankingClusters,
  withoutClusters,
} from "@/lib/stats/ranking/ranking-interval-rule";
import {
  criticalValue,
  logistic,
  type StrengthContrast,
  strengthContrasts,
} from "@/lib/stats/ranking/strength-contrasts";
import type { SystemPairs } from "@/lib/stats/ranking/system-pairs";
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
  { level = 0.95, bothBadAsTie }: BothBadChoice & { level?: number } = {},
): Estimate<ControlReport> {
  if (pairs.systems < 2) return undefinedFor("one_system", judgments.length);
  const groups = covariateGroups(judgments, pairs, covariates, { bothBadAsTie });
  const fit = fitControlModel(groups, pairs.systems);
  if (!fit.ok) return fit;
  const clusters = rankingClusters(judgments, controlScores(judgments, groups, fit.value, { bothBadAsTie }));
  const rule = chooseRankingInterval(clusters);
  const clustered = rule.clusters && controlCovariance(judgments, groups, fit.value, rule.clusters, { bothBadAsTie });
  if (clustered?.ok) {
    const options = { level, degreesOfFreedom: clustered.value.clusters - 1 };
    const report = reportOf(groups, fit.value, clustered.value.covariance, options);
    if (report.ok) return { ...fit, value: { ...report.value, rule } };
  }
  const model = controlModelCovariance(fit.value, groups.n);
  if (!model.ok) return model;
  const report = reportOf(groups, fit.value, model.value, { level });
  if (!report.ok) return report;
  return { ...fit, value: { ...report.value, rule: rule.clusters ? withoutClusters(clusters.raters) : rule } };
}

function reportOf(
  groups: CovariateGroups,
  fit: ControlFit,
  covariance: Float64Array,
  options: { level: number; degreesOfFreedom?: number },
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
        : coefficient(
            fit.coefficients[place - systems],
            covariance[place * size + place],
            groups.n,
            index === 0,
            options,
          );
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
  variance: number,
  n: number,
  isSide: boolean,
  { level, degreesOfFreedom }: { level: number; degreesOfFreedom?: number },
): Estimate<Coefficient> {
  if (!(variance > 1e-20)) return undefinedFor("no_variation", n);
  const standardError = Math.sqrt(variance);
  const critical = criticalValue(level, degreesOfFreedom);
  const [low, high] = [value - critical * standardError, value + critical * standardError];
  const t = -Math.abs(value / standardError);
  const pValue = Math.min(1, 2 * (degreesOfFreedom === undefined ? normalCdf(t, 0, 1) : tCdf(t, degreesOfFreedom)));
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
