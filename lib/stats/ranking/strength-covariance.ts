import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import type { BothBadChoice } from "@/lib/stats/judgments/both-bad";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { laplacianFactor, laplacianPseudoinverse } from "@/lib/stats/numerics/laplacian";
import { sumZeroInverse } from "@/lib/stats/numerics/sum-zero-inverse";
import { type ClusteredCovariance, clusteredCovariance, type ScoreClusters } from "./clustered-covariance";
import type { StrengthCovariance, Strengths } from "./strengths";
import type { SystemPairs } from "./system-pairs";
import { voteScores } from "./vote-scores";

/** The model's own covariance, the inverse of the information under sum zero: right if votes are independent and the model holds. */
export function modelCovariance({ theta, information }: Strengths, n: number): Estimate<StrengthCovariance> {
  if (theta.length < 2) return undefinedFor("one_system", n);
  const value = laplacianInverse(information, theta.length);
  return value ? { ok: true, value, n, method: "inverse information" } : undefinedFor("not_connected", n);
}

/** Null where systems are not compared, or so one-sidedly that the information underflows. */
function laplacianInverse(information: Float64Array, systems: number): Float64Array | null {
  const weights = information.map((value) => -value);
  const inverse = laplacianPseudoinverse(laplacianFactor(weights, systems));
  return inverse.every(Number.isFinite) ? inverse : null;
}

export interface StrengthCovarianceOptions extends BothBadChoice {
  /** Each clustering is multiplied by G/(G − 1). */
  smallSample?: boolean;
  /** Two-way only: never below either one-way covariance, in any direction. */
  floored?: boolean;
  /** Added to the diagonal of the information, as arena-rank does with 1e-5 a vote. */
  ridge?: number;
}

/**
 * Sandwich covariance of Bradley-Terry strengths (systems × systems, squared log-odds): B M B, B the inverse information and M the
 * squared sums of the votes' scores by cluster. n counts votes. One cluster gives "too_few_clusters", scores that cancel within each "no_variation".
 * Source: White (1982), Econometrica 50, 1–25; Liang, Zeger (1986), Biometrika 73, 13–22; two-way: Cameron, Gelbach, Miller (2011),
 * J. Business & Economic Statistics 29, 238–249.
 */
export function strengthCovariance(
  judgments: Judgments,
  pairs: SystemPairs,
  strengths: Strengths,
  clusters: ScoreClusters,
  { smallSample = true, floored = true, ridge = 0, ...choice }: StrengthCovarianceOptions = {},
): Estimate<ClusteredCovariance> {
  const systems = pairs.systems;
  const { length } = judgments;
  if (systems < 2) return undefinedFor("one_system", length);
  const bread = ridge > 0 ? ridgeInverse(strengths, ridge) : laplacianInverse(strengths.information, systems);
  if (!bread) return undefinedFor("not_connected", length);
  const scores = voteScores(judgments, pairs, strengths.theta, choice);
  return clusteredCovariance(judgments, scores, bread, clusters, { smallSample, floored });
}

function ridgeInverse({ theta, information }: Strengths, ridge: number): Float64Array | null {
  const raised = information.slice();
  for (let i = 0; i < theta.length; i++) raised[i * theta.length + i] += ridge;
  return sumZeroInverse(raised, theta.length);
}
