/**
 * Systems' strengths under a model of pairwise choices, on the log-odds scale (natural logarithm): without ties, system i beats j
 * with probability 1 / (1 + exp(θ_j − θ_i)). Only differences mean anything; `theta` is given with sum zero.
 */
export interface Strengths {
  theta: Float64Array;
  /** Minus the second derivatives of the log-likelihood in θ: systems × systems, row-major, rows summing to zero. */
  information: Float64Array;
  logLikelihood: number;
  /** The fit holds a penalty, so that its values are drawn together: say so wherever they are shown. */
  penalised: boolean;
}

/** Covariance of θ under sum zero, systems × systems, row-major; of θ_i − θ_j: V_ii + V_jj − 2 V_ij. */
export type StrengthCovariance = Float64Array;
