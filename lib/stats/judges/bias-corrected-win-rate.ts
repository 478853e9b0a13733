import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { influenceVariance } from "./influence-variance";
import type { LabelledScores } from "./labelled-scores";
import { scoredOnly } from "./scored-only";
import { cofactors, determinant } from "./small-matrix";

export interface BiasCorrectedWinRate {
  /** The humans' win rate of a that the judge's verdicts imply, cut to [0, 1]. */
  rate: number;
  interval: Interval;
  standardError: number;
  /** The judge's own rate over the same verdicts. */
  judge: number;
  /** P(verdict | vote): rows verdicts, columns votes, over the outcomes in use (a, tie, b; without tie where nobody said it). */
  errors: number[][];
}

/**
 * Rogan and Gladen's correction for three outcomes: with A = P(verdict | vote) from votes on judged comparisons and q the shares of verdicts over all
 * judged comparisons, π = A⁻¹ q are the shares of votes behind them, and the win rate is π_a + π_tie/2. Delta method: with g = A⁻ᵀ (1, ½, 0), a verdict's influence is
 * (g_j − rate)/N and a vote's −π_h (g_j − score_h)/n_h, clustered as influence-variance.ts says; t interval, cut to [0, 1]. n counts votes.
 * Assumes that the judge errs elsewhere as it does where humans voted. "missing_outcome" where an outcome that verdicts use has no votes; "weak_judge" where A's
 * determinant is within two standard errors of 0: dividing by it would only blow up noise. PPI++ needs neither and, given votes enough, is no worse
 * than the votes alone: prefer it. Source: Rogan, Gladen (1978), Am. J. Epidemiology 107, 71–76; matrix form: Buonaccorsi (2010), Measurement Error, chapter 2.
 */
export function biasCorrectedWinRate(given: LabelledScores, level = 0.95): Estimate<BiasCorrectedWinRate> {
  const { votes, judged } = scoredOnly(given, (score) => score === 0 || score === 0.5 || score === 1);
  const n = votes.human.length;
  if (n === 0) return undefinedFor("no_common_items", 0);
  const { cluster, judge: verdict } = judged;
  const scores = [1, 0.5, 0].filter(
    (score) => score !== 0.5 || [votes.human, verdict].some((all) => all.includes(0.5)),
  );
  const [h, j] = [votes.human, votes.judge].map((column) => Array.from(column, (score) => scores.indexOf(score)));
  const size = scores.length;
  const errors = errorMatrix(h, j, size);
  if (errors === null) return undefinedFor("missing_outcome", n);
  const [cofactor, det] = [cofactors(errors.shares), determinant(errors.shares)];
  const none = { cluster: [], influence: new Float64Array(0) };
  const detInfluence = Float64Array.from(h, (label, row) => (cofactor[j[row]][label] - det) / errors.columns[label]);
  const detVariance = influenceVariance({ ...votes, influence: detInfluence }, none);
  if (detVariance.clusters < 5) return undefinedFor("too_few_clusters", n);
  if (det <= 2 * Math.sqrt(detVariance.variance)) return undefinedFor("weak_judge", n);
  const g = scores.map((_, row) => scores.reduce((sum, score, label) => sum + cofactor[row][label] * score, 0) / det);
  const codes = Array.from(verdict, (score) => scores.indexOf(score));
  const shares = scores.map((_, code) => codes.filter((other) => other === code).length / codes.length);
  const pi = scores.map((_, label) => shares.reduce((sum, share, row) => sum + cofactor[row][label] * share, 0) / det);
  const rate = shares.reduce((sum, share, code) => sum + share * g[code], 0);
  const { variance, clusters, method } = influenceVariance(
    {
      ...votes,
      influence: Float64Array.from(
        h,
        (label, row) => (-pi[label] * (g[j[row]] - scores[label])) / errors.columns[label],
      ),
    },
    { cluster, influence: Float64Array.from(codes, (code) => (g[code] - rate) / codes.length) },
  );
  if (variance < 1e-20) return undefinedFor("no_variation", n);
  const standardError = Math.sqrt(variance);
  const half = tQuantile((1 + level) / 2, clusters - 1) * standardError;
  const within = (value: number) => Math.max(0, Math.min(1, value));
  const value = {
    rate: within(rate),
    interval: { low: within(rate - half), high: within(rate + half), level },
    standardError,
    judge: scores.reduce((sum, score, code) => sum + score * shares[code], 0),
    errors: errors.shares,
  };
  return { ok: true, value, n, method: `corrected for the judge's errors, ${method}` };
}

/** P(verdict | vote) and the votes of each kind; null where a kind has none. */
function errorMatrix(h: number[], j: number[], size: number): { shares: number[][]; columns: number[] } | null {
  const shares = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const columns = new Array<number>(size).fill(0);
  h.forEach((label, row) => {
    shares[j[row]][label]++;
    columns[label]++;
  });
  if (columns.includes(0)) return null;
  return { shares: shares.map((row) => row.map((count, label) => count / columns[label])), columns };
}
