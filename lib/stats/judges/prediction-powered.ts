import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { finitePairs } from "./finite-pairs";

export interface PredictionPowered {
  /** Estimated mean of the humans' scores. */
  mean: number;
  interval: Interval;
  standardError: number;
  /** Two-sided, of "the mean is one half". */
  pValue: number;
  /** Weight of the judge: 0 leaves the humans alone, 1 takes its scores at full value. */
  lambda: number;
}

export interface PredictionPoweredOptions {
  level?: number;
  /** Fixed weight of the judge; without it, the one that gives the least variance, cut to [0, 1]. */
  lambda?: number;
}

/**
 * Prediction-powered mean (PPI++) from independent items: ȳ + λ (mean judge score without humans − mean judge score with humans), with variance
 * λ² v(f̃)/N + v(y − λf)/n. λ = c(y, f) / ((1 + n/N) v(f)), v(f) over all judge scores. Scores that are not finite are left out; n counts items with both scores.
 * Votes on one prompt, or by one annotator, are not independent: clustered-prediction-powered.ts is for them.
 * Source: Angelopoulos, Duchi, Zrnic (2023), PPI++: Efficient prediction-powered inference, arXiv:2311.01453, example 6.1.
 */
export function predictionPoweredMean(
  labelled: { human: Float64Array; judge: Float64Array },
  unlabelled: Float64Array,
  { level = 0.95, lambda }: PredictionPoweredOptions = {},
): Estimate<PredictionPowered> {
  const { x: human, y: judge } = finitePairs(labelled.human, labelled.judge);
  const judgeElsewhere = unlabelled.filter(Number.isFinite);
  const [n, others] = [human.length, judgeElsewhere.length];
  if (n === 0 || others === 0) return undefinedFor(n === 0 ? "no_judgments" : "no_verdicts_elsewhere", n);
  const weight = lambda ?? tunedLambda(human, judge, judgeElsewhere);
  if (weight === null) return undefinedFor("constant_judge", n);
  const rest = human.map((score, i) => score - weight * judge[i]);
  const mean = meanOf(rest) + weight * meanOf(judgeElsewhere);
  const standardError = Math.sqrt((weight ** 2 * squaresOf(judgeElsewhere)) / others ** 2 + squaresOf(rest) / n ** 2);
  if (standardError < 1e-12) return undefinedFor("no_variation", n);
  const half = normalQuantile((1 + level) / 2, 0, 1) * standardError;
  const interval = { low: mean - half, high: mean + half, level };
  const pValue = 2 * normalCdf(-Math.abs(mean - 0.5) / standardError, 0, 1);
  const value = { mean, interval, standardError, pValue, lambda: weight };
  return { ok: true, value, n, method: "prediction-powered (PPI++), items independent" };
}

function tunedLambda(human: Float64Array, judge: Float64Array, judgeElsewhere: Float64Array): number | null {
  const [n, others] = [human.length, judgeElsewhere.length];
  const [humanMean, judgeMean] = [meanOf(human), meanOf(judge)];
  const covariance = human.reduce((sum, score, i) => sum + (score - humanMean) * (judge[i] - judgeMean), 0) / n;
  const variance = squaresOf(joined(judge, judgeElsewhere)) / (n + others - 1);
  if (variance < 1e-15) return null;
  return Math.max(0, Math.min(1, covariance / ((1 + n / others) * variance)));
}

function joined(left: Float64Array, right: Float64Array): Float64Array {
  const all = new Float64Array(left.length + right.length);
  all.set(left);
  all.set(right, left.length);
  return all;
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function squaresOf(values: Float64Array): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
