import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { fitPredictionPowered } from "./fit-prediction-powered";
import { influenceVariance } from "./influence-variance";
import { jackknifeVariance } from "./jackknife-variance";
import type { LabelledScores } from "./labelled-scores";
import type { PredictionPowered } from "./prediction-powered";
import { scoredOnly } from "./scored-only";
import { type VotesSaved, votesSaved } from "./votes-saved";

export interface ClusteredPredictionPowered extends PredictionPowered {
  /** What the votes say without the judge, by the same variance. */
  humanOnly: { mean: number; interval: Interval; standardError: number };
  saved: VotesSaved;
}

/** Fewer prompts than this give no idea of how prompts vary. */
const FEWEST_CLUSTERS = 5;

/**
 * Prediction-powered win rate from votes that share prompts and annotators: θ = ȳ + λ (f̄ elsewhere − f̄ on the votes), where f is the verdict's score. A
 * vote's influence is (y − ȳ − λ (f − f̄))/n, that of a verdict elsewhere λ (f − f̄)/N; their clustered variance (influence-variance.ts) and t with one
 * degree of freedom fewer than the clusters with votes give the interval, cut to [0, 1]; 5 to 19 clusters have a jackknife that fits λ anew (jackknife-variance.ts). Prompts may hold comparisons with and without votes. λ is the weight with the
 * least variance between prompts, cut to [0, 1], unless given. n counts votes whose scores are from 0 to 1. Assumes that which comparisons got votes has nothing to do with their outcome.
 * Source: Angelopoulos, Duchi, Zrnic (2023), arXiv:2311.01453, with the variance of clustered sampling in place of theirs.
 */
export function clusteredPredictionPowered(
  scores: LabelledScores,
  { level = 0.95, lambda }: { level?: number; lambda?: number } = {},
): Estimate<ClusteredPredictionPowered> {
  const { votes, elsewhere } = scoredOnly(scores, (score) => score >= 0 && score <= 1);
  const [n, others] = [votes.human.length, elsewhere.judge.length];
  if (n === 0) return undefinedFor("no_common_items", 0);
  if (others === 0) return undefinedFor("no_verdicts_elsewhere", n);
  const fit = fitPredictionPowered({ votes, elsewhere }, lambda);
  if (fit.fitted === null && lambda === undefined) return undefinedFor("constant_judge", n);
  const varianceAt = (at: number, refit?: number) =>
    influenceVariance(
      { ...votes, influence: fit.y.map((value, row) => (value - at * fit.f[row]) / n) },
      { cluster: elsewhere.cluster, influence: fit.free.map((value) => (at * value) / others) },
      (axis) => jackknifeVariance({ votes, elsewhere }, axis, (some) => fitPredictionPowered(some, refit).mean),
    );
  const [alone, powered] = [varianceAt(0, 0), varianceAt(fit.lambda, lambda)];
  if (powered.clusters < FEWEST_CLUSTERS) return undefinedFor("too_few_clusters", n);
  if (powered.variance < 1e-20 || alone.variance < 1e-20) return undefinedFor("no_variation", n);
  const df = powered.clusters - 1;
  const mean = Math.max(0, Math.min(1, fit.mean));
  const standardError = Math.sqrt(powered.variance);
  const value = {
    mean,
    interval: intervalOf(mean, standardError, df, level),
    standardError,
    pValue: 2 * tCdf(-Math.abs(mean - 0.5) / standardError, df),
    lambda: fit.lambda,
    humanOnly: {
      mean: fit.votesMean,
      interval: intervalOf(fit.votesMean, Math.sqrt(alone.variance), df, level),
      standardError: Math.sqrt(alone.variance),
    },
    saved: votesSaved(n, alone.variance / powered.variance, fit.fitted?.isShown ?? false),
  };
  return { ok: true, value, n, method: `prediction-powered (PPI++), ${powered.method}` };
}

function intervalOf(mean: number, standardError: number, df: number, level: number): Interval {
  const half = tQuantile((1 + level) / 2, df) * standardError;
  return { low: Math.max(0, mean - half), high: Math.min(1, mean + half), level };
}
