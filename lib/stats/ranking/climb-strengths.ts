import { centred, type LaplacianFactor, laplacianFactor, laplacianSolve } from "@/lib/stats/numerics/laplacian";
import type { ComparedPairs } from "./compared-pairs";

export interface Climb {
  theta: Float64Array;
  /** Information of each pair, votes · p · (1 − p), right of the diagonal (systems × systems, row-major). */
  weights: Float64Array;
  iterations: number;
}

/**
 * The strengths that make the Bradley-Terry likelihood of these pairs largest, ties as half, climbing from `start` (changed in place, sum zero
 * in the end); null where the climb does not end, as where the pairs do not join all systems. It ends when no difference of strengths moves
 * by more than `tolerance`, relative to 1 + the largest one. Newton's steps d, each shortened to ln(1 + m)/m of its length, m being its largest
 * difference within a pair: as the third derivative is at most m times the second, the likelihood then rises at every step.
 * Source: Sun and Tran-Dinh (2019), Mathematical Programming 178, 145–213.
 */
export function climbStrengths(pairs: ComparedPairs, start: Float64Array, tolerance: number): Climb | null {
  const theta = start;
  const gradient = new Float64Array(pairs.systems);
  const weights = new Float64Array(pairs.systems * pairs.systems);
  let factor: LaplacianFactor | undefined;
  for (let iterations = 1; iterations <= 500; iterations++) {
    differentiate(pairs, theta, gradient, weights);
    factor = laplacianFactor(weights, pairs.systems, factor);
    const step = laplacianSolve(factor, gradient);
    const { moved, widest } = widestDifferences(pairs, step, theta);
    if (!Number.isFinite(moved)) return null;
    const length = moved > 0 ? Math.log1p(moved) / moved : 1;
    for (let i = 0; i < theta.length; i++) theta[i] += length * step[i];
    if (moved <= tolerance * (1 + widest)) return { theta: centred(theta), weights, iterations };
  }
  return null;
}

/** Slope and curvature of the log-likelihood, written into the last two. */
function differentiate(pairs: ComparedPairs, theta: Float64Array, gradient: Float64Array, weights: Float64Array): void {
  const { systems, length, first, second, wins, losses, ties } = pairs;
  gradient.fill(0);
  for (let pair = 0; pair < length; pair++) {
    const i = first[pair];
    const j = second[pair];
    const odds = Math.exp(-Math.abs(theta[i] - theta[j]));
    const likely = 1 / (1 + odds);
    const win = theta[i] > theta[j] ? likely : odds * likely;
    const loss = theta[i] > theta[j] ? odds * likely : likely;
    const half = ties[pair] / 2;
    // One residual for both systems: what rounding leaves in it then pulls on this pair only.
    const residual = (wins[pair] + half) * loss - (losses[pair] + half) * win;
    gradient[i] += residual;
    gradient[j] -= residual;
    weights[i * systems + j] = (wins[pair] + losses[pair] + ties[pair]) * win * loss;
  }
}

/** Largest differences within compared pairs: of the step, and of the strengths. */
function widestDifferences({ length, first, second }: ComparedPairs, step: Float64Array, theta: Float64Array) {
  let moved = 0;
  let widest = 0;
  for (let pair = 0; pair < length; pair++) {
    const difference = Math.abs(step[first[pair]] - step[second[pair]]);
    if (!(difference <= moved)) moved = difference;
    widest = Math.max(widest, Math.abs(theta[first[pair]] - theta[second[pair]]));
  }
  return { moved, widest };
}
