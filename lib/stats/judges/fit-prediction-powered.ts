import { judgeWeight } from "./judge-weight";
import type { LabelledScores } from "./labelled-scores";

/** Votes with the verdicts on them, and verdicts elsewhere. */
export type PoweredScores = Pick<LabelledScores, "votes" | "elsewhere">;

export interface PoweredFit {
  /** Not cut to [0, 1]. */
  mean: number;
  lambda: number;
  /** Votes' mean, and what each vote, the verdict on it and each verdict elsewhere is above its mean. */
  votesMean: number;
  y: Float64Array;
  f: Float64Array;
  free: Float64Array;
  /** Null where the judge does not vary between prompts. */
  fitted: { lambda: number; isShown: boolean } | null;
}

/** θ = ȳ + λ (f̄ elsewhere − f̄ on the votes), with the λ of judge-weight.ts unless given, 0 where there is none. Without verdicts elsewhere it is ȳ. */
export function fitPredictionPowered({ votes, elsewhere }: PoweredScores, lambda?: number): PoweredFit {
  const [n, others] = [votes.human.length, elsewhere.judge.length];
  const [y, f, free] = [centred(votes.human), centred(votes.judge), centred(elsewhere.judge)];
  const fitted =
    others === 0
      ? null
      : judgeWeight(
          { cluster: votes.cluster, y: y.values.map((value) => value / n), f: f.values.map((value) => value / n) },
          { cluster: elsewhere.cluster, f: free.values.map((value) => value / others) },
        );
  const weight = others === 0 ? 0 : (lambda ?? fitted?.lambda ?? 0);
  const mean = y.mean + weight * (free.mean - f.mean);
  return { mean, lambda: weight, votesMean: y.mean, y: y.values, f: f.values, free: free.values, fitted };
}

function centred(values: Float64Array): { mean: number; values: Float64Array } {
  if (values.length === 0) return { mean: 0, values };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, values: values.map((value) => value - mean) };
}
