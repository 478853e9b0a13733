/** Why a statistic is not defined. The words for people are in reason-text.ts. */
export type Reason = "no_judgments" | "no_overlap" | "no_variation" | "one_rater" | "too_few_clusters";

/**
 * Every answer of this folder: a value with what it rests on, or the reason why there is none.
 * `n` counts what the estimator averages over (its docstring says what); `method` is a phrase fit for print.
 */
export type Estimate<T> =
  | { ok: true; value: T; n: number; method: string; iterations?: number; converged?: boolean }
  | { ok: false; reason: Reason; n: number };

/** An interval for a quantity, in the quantity's own unit; `level` is its confidence, 0.95 for 95 %. */
export interface Interval {
  low: number;
  high: number;
  level: number;
}

export function undefinedFor(reason: Reason, n: number): { ok: false; reason: Reason; n: number } {
  return { ok: false, reason, n };
}
