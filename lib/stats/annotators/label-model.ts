import type { VotesByUnit } from "./votes-by-unit";

/**
 * A model of how answers come from the comparisons' true classes, fitted by EM. Arrays are row-major;
 * `expected` and `errors` are raters × answers × classes: votes expected, and the probability of the answer given the class.
 */
export interface LabelModel {
  votes: VotesByUnit;
  /** The prevalence group of each comparison (all 0: one prevalence), and the number of groups. */
  group: Uint32Array;
  groups: number;
  /** M step: the probabilities that fit the expected votes best. */
  fitErrors(expected: Float64Array, errors: Float64Array): void;
  /** M step of the prevalences, groups × classes, in place of the classes' expected counts. */
  fitPrevalence(prevalence: Float64Array): void;
}

export interface LabelFit {
  /** Comparisons × classes. */
  posterior: Float64Array;
  prevalence: Float64Array;
  errors: Float64Array;
  expected: Float64Array;
  /** Of the votes, at the parameters that gave the posteriors. */
  logLikelihood: number;
  iterations: number;
  converged: boolean;
}

/** Keeps a logarithm finite where a class or an error has no expected vote. */
export const SMALLEST_SHARE = 1e-10;

/** Of so many shares a product is still far from the smallest number there is; of more, logarithms are summed. */
const MOST_FACTORS = 16;

/**
 * EM from vote shares as first posteriors: M step, then E and M steps in turn until no posterior moves by more than `tolerance`.
 * O(votes × classes) an iteration.
 */
export function fitLabelModel(model: LabelModel, tolerance: number, maxIterations: number): LabelFit {
  const { votes } = model;
  const classes = votes.outcomes.length;
  const posterior = voteShares(votes);
  const expected = new Float64Array(votes.raters * classes * classes);
  const errors = new Float64Array(expected.length);
  const prevalence = new Float64Array(model.groups * classes);
  const parameters = { errors, prevalence, expected };
  countExpected(model, posterior, parameters);
  let [logLikelihood, iterations, converged] = [0, 0, false];
  while (iterations < maxIterations && !converged) {
    const step = iterate(model, parameters, posterior);
    logLikelihood = step.logLikelihood;
    converged = step.change <= tolerance;
    iterations++;
  }
  return { posterior, prevalence, errors, expected, logLikelihood, iterations, converged };
}

interface Parameters {
  errors: Float64Array;
  prevalence: Float64Array;
  /** What the errors were fitted to. */
  expected: Float64Array;
}

/** Comparisons × answers: the share of each answer among a comparison's votes. */
export function voteShares({ units, start, answer, outcomes }: VotesByUnit): Float64Array {
  const classes = outcomes.length;
  const shares = new Float64Array(units * classes);
  for (let unit = 0; unit < units; unit++) {
    for (let vote = start[unit]; vote < start[unit + 1]; vote++) shares[unit * classes + answer[vote]]++;
    for (let k = 0; k < classes; k++) shares[unit * classes + k] /= start[unit + 1] - start[unit];
  }
  return shares;
}

/** The first M step. */
function countExpected(model: LabelModel, posterior: Float64Array, { errors, prevalence, expected }: Parameters): void {
  const { start, rater, answer, outcomes, units } = model.votes;
  const classes = outcomes.length;
  for (let unit = 0; unit < units; unit++) {
    const from = unit * classes;
    for (let k = 0; k < classes; k++) prevalence[model.group[unit] * classes + k] += posterior[from + k];
    for (let vote = start[unit]; vote < start[unit + 1]; vote++) {
      const cell = (rater[vote] * classes + answer[vote]) * classes;
      for (let k = 0; k < classes; k++) expected[cell + k] += posterior[from + k];
    }
  }
  model.fitErrors(expected, errors);
  model.fitPrevalence(prevalence);
}

/** An E and an M step in one pass: a comparison's votes are counted as soon as its posterior is known. */
function iterate(
  { votes, group, fitErrors, fitPrevalence }: LabelModel,
  { errors, prevalence, expected }: Parameters,
  posterior: Float64Array,
): { logLikelihood: number; change: number } {
  const { units, start, rater, answer, outcomes } = votes;
  const classes = outcomes.length;
  const chances = { errors: errors.slice(), prevalence: prevalence.map((share) => Math.max(share, SMALLEST_SHARE)) };
  const logErrors = errors.map(Math.log);
  expected.fill(0);
  prevalence.fill(0);
  const joint = new Float64Array(classes);
  let [logLikelihood, product, change] = [0, 1, 0];
  for (let unit = 0; unit < units; unit++) {
    const [from, groupFrom] = [unit * classes, group[unit] * classes];
    const [firstVote, end] = [start[unit], start[unit + 1]];
    const isShort = end - firstVote <= MOST_FACTORS;
    for (let k = 0; k < classes; k++) {
      joint[k] = isShort ? chances.prevalence[groupFrom + k] : Math.log(chances.prevalence[groupFrom + k]);
    }
    for (let vote = firstVote; vote < end; vote++) {
      const cell = (rater[vote] * classes + answer[vote]) * classes;
      if (isShort) for (let k = 0; k < classes; k++) joint[k] *= chances.errors[cell + k];
      else for (let k = 0; k < classes; k++) joint[k] += logErrors[cell + k];
    }
    if (!isShort) logLikelihood += toShares(joint);
    let sum = 0;
    for (let k = 0; k < classes; k++) sum += joint[k];
    product *= sum;
    // A logarithm now and then is enough.
    if (product < 1e-20 || product > 1e20) {
      logLikelihood += Math.log(product);
      product = 1;
    }
    for (let k = 0; k < classes; k++) {
      const probability = joint[k] / sum;
      const moved = Math.abs(probability - posterior[from + k]);
      if (moved > change) change = moved;
      joint[k] = posterior[from + k] = probability;
      prevalence[groupFrom + k] += probability;
    }
    for (let vote = firstVote; vote < end; vote++) {
      const cell = (rater[vote] * classes + answer[vote]) * classes;
      for (let k = 0; k < classes; k++) expected[cell + k] += joint[k];
    }
  }
  fitErrors(expected, errors);
  fitPrevalence(prevalence);
  return { logLikelihood: logLikelihood + Math.log(product), change };
}

/** In place of logarithms, what they are of, the largest being 1; returns the logarithm taken out. */
function toShares(logs: Float64Array): number {
  let most = logs[0];
  for (let k = 1; k < logs.length; k++) if (logs[k] > most) most = logs[k];
  for (let k = 0; k < logs.length; k++) logs[k] = Math.exp(logs[k] - most);
  return most;
}
