import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import type { BothBadChoice } from "@/lib/stats/judgments/both-bad";
import { type Judgments, OUTCOME_CATEGORIES } from "@/lib/stats/judgments/judgments";
import { sumZeroInverse } from "@/lib/stats/numerics/sum-zero-inverse";
import {
  type ClusteredCovariance,
  clusteredCovariance,
  type ScoreClusters,
} from "@/lib/stats/ranking/clustered-covariance";
import { LEFT_OUT, residualTable, type VoteScores } from "@/lib/stats/ranking/vote-scores";
import type { CovariateGroups } from "./covariate-groups";
import { type ControlFit, predictorOf } from "./fit-control-model";

/** Covariance of strengths (sum zero) and coefficients, (systems + used)², if votes are independent and the model holds. */
export function controlModelCovariance(fit: ControlFit, n: number): Estimate<Float64Array> {
  const value = sumZeroInverse(fit.information, fit.systems + fit.used.length, fit.systems);
  return value ? { ok: true, value, n, method: "inverse information" } : undefinedFor("collinear", n);
}

/** The same, robust to clusters: see strengthCovariance. */
export function controlCovariance(
  judgments: Judgments,
  groups: CovariateGroups,
  fit: ControlFit,
  clusters: ScoreClusters,
  { smallSample = true, floored = true, ...choice }: BothBadChoice & { smallSample?: boolean; floored?: boolean } = {},
): Estimate<ClusteredCovariance> {
  const bread = controlModelCovariance(fit, groups.n);
  if (!bread.ok) return bread;
  const scores = controlScores(judgments, groups, fit, choice);
  return clusteredCovariance(judgments, scores, bread.value, clusters, { smallSample, floored });
}

export function controlScores(
  { outcome }: Judgments,
  groups: CovariateGroups,
  { systems, theta, coefficients, used }: ControlFit,
  choice: BothBadChoice = {},
): VoteScores {
  const columns = used.map((index) => groups.columns[index]);
  const parameters = Float64Array.of(...theta, ...coefficients);
  const expected = Float64Array.from(
    groups.votes,
    (_, of) => 1 / (1 + Math.exp(-predictorOf(groups, columns, systems, parameters, of))),
  );
  const residual = residualTable(expected, choice);
  groups.votes.forEach((votes, of) => {
    // A group without votes that count has no known features either.
    if (votes === 0) residual.fill(LEFT_OUT, of * OUTCOME_CATEGORIES, (of + 1) * OUTCOME_CATEGORIES);
  });
  const slopes = slopesOf(residual, columns);
  return { systems, a: groups.a, b: groups.b, group: groups.group, outcome, residual, slopes, slopeCount: used.length };
}

function slopesOf(residual: Float64Array, columns: Float64Array[]): Float64Array {
  const slopes = new Float64Array(residual.length * columns.length);
  for (let at = 0, to = 0; at < residual.length; at++) {
    const of = Math.floor(at / OUTCOME_CATEGORIES);
    for (let c = 0; c < columns.length; c++) slopes[to++] = residual[at] * columns[c][of];
  }
  return slopes;
}
