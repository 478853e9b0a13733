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
  maximise(model, posterior, expected, errors, prevalence);
  let [logLikelihood, iterations, converged] = [0, 0, false];
  while (iterations < maxIterations && !converged) {
    const step = expectation(model, errors, prevalence, posterior);
    maximise(model, posterior, expected, errors, prevalence);
    logLikelihood = step.logLikelihood;
    converged = step.change <= tolerance;
    iterations++;
  }
  return { posterior, prevalence, errors, expected, logLikelihood, iterations, converged };
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

function maximise(
  { votes, group, fitErrors, fitPrevalence }: LabelModel,
  posterior: Float64Array,
  expected: Float64Array,
  errors: Float64Array,
  prevalence: Float64Array,
): void {
  const { units, start, rater, answer, outcomes } = votes;
  const classes = outcomes.length;
  expected.fill(0);
  prevalence.fill(0);
  for (let unit = 0; unit < units; unit++) {
    const from = unit * classes;
    for (let k = 0; k < classes; k++) prevalence[group[unit] * classes + k] += posterior[from + k];
    for (let vote = start[unit]; vote < start[unit + 1]; vote++) {
      const cell = (rater[vote] * classes + answer[vote]) * classes;
      for (let k = 0; k < classes; k++) expected[cell + k] += posterior[from + k];
    }
  }
  fitErrors(expected, errors);
  fitPrevalence(prevalence);
}

function expectation(
  { votes, group }: LabelModel,
  errors: Float64Array,
  prevalence: Float64Array,
  posterior: Float64Array,
): { logLikelihood: number; change: number } {
  const { units, start, rater, answer, outcomes } = votes;
  const classes = outcomes.length;
  const logErrors = errors.map(Math.log);
  const logPrevalence = prevalence.map((share) => Math.log(Math.max(share, SMALLEST_SHARE)));
  const joint = new Float64Array(classes);
  let [logLikelihood, change] = [0, 0];
  for (let unit = 0; unit < units; unit++) {
    for (let k = 0; k < classes; k++) joint[k] = logPrevalence[group[unit] * classes + k];
    for (let vote = start[unit]; vote < start[unit + 1]; vote++) {
      const cell = (rater[vote] * classes + answer[vote]) * classes;
      for (let k = 0; k < classes; k++) joint[k] += logErrors[cell + k];
    }
    let most = joint[0];
    for (let k = 1; k < classes; k++) if (joint[k] > most) most = joint[k];
    let sum = 0;
    for (let k = 0; k < classes; k++) {
      joint[k] = Math.exp(joint[k] - most);
      sum += joint[k];
    }
    logLikelihood += most + Math.log(sum);
    for (let k = 0; k < classes; k++) {
      const at = unit * classes + k;
      const moved = Math.abs(joint[k] / sum - posterior[at]);
      if (moved > change) change = moved;
      posterior[at] = joint[k] / sum;
    }
  }
  return { logLikelihood, change };
}
