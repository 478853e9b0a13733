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
  /** The formula asks for the same number of votes on every comparison. */
  | "unequal_numbers"
  | "no_differences"
  /** Votes say which is better, but not by how much. */
  | "not_graded"
  | "too_few_votes"
  /** No annotator, or no prompt, has two votes, so that what votes have in common cannot be seen. */
  | "no_repeats"
  /** No annotator has voted twice on a comparison. */
  | "no_retests"
  | "no_gold_votes"
  /** A plan asks for what cannot occur: a share above 1, an effect of 0, a win rate that leaves no room for the ties. */
  | "impossible_plan"
  /** The systems fall into groups that no chain of wins and ties joins both ways; `groups` names them. */
  | "not_connected"
  /** No round of wins and ties has more wins than ties, so that strengths and the tie parameter can grow together for ever. */
  | "one_way_wins"
  /** A covariate tells wins from losses without error, so that its coefficient would be infinite. */
  | "separated"
  /** Covariates repeat one another, so that their coefficients cannot be told apart. */
  | "collinear"
  | "not_converged"
  /** No comparison has both a vote and a verdict. */
  | "no_common_items"
  /** No comparison was judged in both displayed orders. */
  | "one_order"
  /** The judge gives one score to everything, so that no weight fits it. */
  | "constant_judge"
  /** Every verdict is on a comparison with votes, so that the judge has nothing to add to them. */
  | "no_verdicts_elsewhere"
  /** Verdicts name an outcome that no vote has, so that the judge's errors cannot be learnt. */
  | "missing_outcome"
  /** The judge tells outcomes too poorly apart for its errors to be undone. */
  | "weak_judge";

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
