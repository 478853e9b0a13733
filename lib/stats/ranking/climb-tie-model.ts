import { centred, type LaplacianFactor, laplacianFactor, laplacianSolve } from "@/lib/stats/numerics/laplacian";
import type { ComparedPairs } from "./compared-pairs";

/** A model of win, tie and loss in d = θ_i − θ_j and λ, the logarithm of its tie parameter. Its log-likelihood must be concave in both. */
export interface TieModel {
  logLikelihood(votes: PairVotes, difference: number, tie: number): number;
  slopes(votes: PairVotes, difference: number, tie: number): PairSlopes;
  /** At most this many times the second derivative along a step is the third, over the part of the step that `longest` allows. */
  bend(difference: number, tieStep: number, tie: number): number;
  /** The part of a step that may be gone. */
  longest(tieStep: number, tie: number): number;
}

export interface PairVotes {
  wins: number;
  losses: number;
  ties: number;
}

/** First derivatives in d and λ, and the negative second ones. */
export interface PairSlopes {
  difference: number;
  tie: number;
  differenceTwice: number;
  tieTwice: number;
  both: number;
}

export interface TieClimb {
  theta: Float64Array;
  tie: number;
  /** As of ComparedPairs: information on differences right of the diagonal, and of θ with λ, and of λ. */
  weights: Float64Array;
  both: Float64Array;
  tieTwice: number;
  logLikelihood: number;
  iterations: number;
}

/** Newton's climb in (θ, λ) from equal strengths, with the steps of climbStrengths; null where it does not end. */
export function climbTieModel(model: TieModel, pairs: ComparedPairs, startTie: number): TieClimb | null {
  const theta = new Float64Array(pairs.systems);
  let tie = startTie;
  let factor: LaplacianFactor | undefined;
  for (let iterations = 1; iterations <= 1000; iterations++) {
    const at = sumSlopes(model, pairs, theta, tie);
    factor = laplacianFactor(at.weights, pairs.systems, factor);
    const direct = laplacianSolve(factor, at.gradient);
    const along = laplacianSolve(factor, at.both);
    const tieStep = (at.tieGradient - dot(at.both, direct)) / (at.tieTwice - dot(at.both, along));
    const step = direct.map((value, i) => value - along[i] * tieStep);
    const { bend, widest } = bendOf(model, pairs, step, tieStep, theta, tie);
    if (!Number.isFinite(bend)) return null;
    const length = Math.min(bend > 0 ? Math.log1p(bend) / bend : 1, model.longest(tieStep, tie));
    for (let i = 0; i < theta.length; i++) theta[i] += length * step[i];
    tie += length * tieStep;
    if (bend > 1e-12 * (1 + widest)) continue;
    const { weights, both, tieTwice, logLikelihood } = sumSlopes(model, pairs, centred(theta), tie);
    return { theta, tie, weights, both, tieTwice, logLikelihood, iterations };
  }
  return null;
}

function sumSlopes(model: TieModel, pairs: ComparedPairs, theta: Float64Array, tie: number) {
  const { systems, first, second } = pairs;
  const gradient = new Float64Array(systems);
  const weights = new Float64Array(systems * systems);
  const both = new Float64Array(systems);
  let [tieGradient, tieTwice, logLikelihood] = [0, 0, 0];
  for (let pair = 0; pair < pairs.length; pair++) {
    const [i, j] = [first[pair], second[pair]];
    const votes = { wins: pairs.wins[pair], losses: pairs.losses[pair], ties: pairs.ties[pair] };
    const slopes = model.slopes(votes, theta[i] - theta[j], tie);
    gradient[i] += slopes.difference;
    gradient[j] -= slopes.difference;
    both[i] += slopes.both;
    both[j] -= slopes.both;
    weights[i * systems + j] = slopes.differenceTwice;
    tieGradient += slopes.tie;
    tieTwice += slopes.tieTwice;
    logLikelihood += model.logLikelihood(votes, theta[i] - theta[j], tie);
  }
  return { gradient, weights, both, tieGradient, tieTwice, logLikelihood };
}

function bendOf(
  model: TieModel,
  pairs: ComparedPairs,
  step: Float64Array,
  tieStep: number,
  theta: Float64Array,
  tie: number,
) {
  let [bend, widest] = [0, Math.abs(tie)];
  for (let pair = 0; pair < pairs.length; pair++) {
    const [i, j] = [pairs.first[pair], pairs.second[pair]];
    const bound = model.bend(step[i] - step[j], tieStep, tie);
    if (!(bound <= bend)) bend = bound;
    widest = Math.max(widest, Math.abs(theta[i] - theta[j]));
  }
  return { bend, widest };
}

function dot(left: Float64Array, right: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < left.length; i++) sum += left[i] * right[i];
  return sum;
}
