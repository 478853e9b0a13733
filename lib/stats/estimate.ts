/** Why a statistic is not defined. The words for people are in reason-text.ts. */
export type Reason =
  | "no_judgments"
  | "no_overlap"
  | "no_variation"
  | "one_rater"
  | "one_system"
  | "too_few_clusters"
  | "too_few_items"
  | "no_decisive_votes"
  | "too_few_votes"
  /** No annotator, or no prompt, has two votes, so that what votes have in common cannot be seen. */
  | "no_repeats"
  /** A plan asks for what cannot occur: a share above 1, an effect of 0, a win rate that leaves no room for the ties. */
  | "impossible_plan"
  /** The systems fall into groups that no chain of wins and ties joins both ways; `groups` names them. */
  | "not_connected"
  /** A covariate tells wins from losses without error, so that its coefficient would be infinite. */
  | "separated"
  /** Covariates repeat one another, so that their coefficients cannot be told apart. */
  | "collinear"
  | "not_converged";

/**
 * Every answer of this folder: a value with what it rests on, or the reason why there is none.
 * `n` counts what the estimator averages over (its docstring says what); `method` is a phrase fit for print.
 */
export type Estimate<T> =
  | { ok: true; value: T; n: number; method: string; iterations?: number; converged?: boolean }
  | Undefined;

/** `groups` is given with "not_connected": the systems' indexes, group by group. */
export interface Undefined {
  ok: false;
  reason: Reason;
  n: number;
  groups?: number[][];
}

/** An interval for a quantity, in the quantity's own unit; `level` is its confidence, 0.95 for 95 %. */
export interface Interval {
  low: number;
  high: number;
  level: number;
}

export function undefinedFor(reason: Reason, n: number): Undefined {
  return { ok: false, reason, n };
}
