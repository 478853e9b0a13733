import tCdf from "@stdlib/stats-base-dists-t-cdf";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { influenceVariance } from "./influence-variance";
import { judgeWeight } from "./judge-weight";
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
 * degree of freedom fewer than the clusters with votes give the interval, cut to [0, 1]. Prompts may hold comparisons with and without votes. λ is the weight with the
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
  const [y, f, free] = [centred(votes.human), centred(votes.judge), centred(elsewhere.judge)];
  const fitted = judgeWeight(
    { cluster: votes.cluster, y: y.values.map((value) => value / n), f: f.values.map((value) => value / n) },
    { cluster: elsewhere.cluster, f: free.values.map((value) => value / others) },
  );
  if (fitted === null && lambda === undefined) return undefinedFor("constant_judge", n);
  const weight = lambda ?? fitted?.lambda ?? 0;
  const varianceAt = (at: number) =>
    influenceVariance(
      { ...votes, influence: y.values.map((value, row) => (value - at * f.values[row]) / n) },
      { cluster: elsewhere.cluster, influence: free.values.map((value) => (at * value) / others) },
    );
  const [alone, powered] = [varianceAt(0), varianceAt(weight)];
  if (powered.clusters < FEWEST_CLUSTERS) return undefinedFor("too_few_clusters", n);
  if (powered.variance < 1e-20 || alone.variance < 1e-20) return undefinedFor("no_variation", n);
  const df = powered.clusters - 1;
  const mean = Math.max(0, Math.min(1, y.mean + weight * (free.mean - f.mean)));
  const standardError = Math.sqrt(powered.variance);
  const value = {
    mean,
    interval: intervalOf(mean, standardError, df, level),
    standardError,
    pValue: 2 * tCdf(-Math.abs(mean - 0.5) / standardError, df),
    lambda: weight,
    humanOnly: {
      mean: y.mean,
      interval: intervalOf(y.mean, Math.sqrt(alone.variance), df, level),
      standardError: Math.sqrt(alone.variance),
    },
    saved: votesSaved(n, alone.variance / powered.variance, fitted?.isShown ?? false),
  };
  return { ok: true, value, n, method: `prediction-powered (PPI++), ${powered.method}` };
}

function centred(values: Float64Array): { mean: number; values: Float64Array } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, values: values.map((value) => value - mean) };
}

function intervalOf(mean: number, standardError: number, df: number, level: number): Interval {
  const half = tQuantile((1 + level) / 2, df) * standardError;
  return { low: Math.max(0, mean - half), high: Math.min(1, mean + half), level };
}
