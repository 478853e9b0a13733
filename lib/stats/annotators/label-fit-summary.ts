import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { OUTCOME_CATEGORIES } from "@/lib/stats/judgments/judgments";
import { bestRelabelling } from "./best-relabelling";
import type { LabelFit, LabelModel } from "./label-model";
import { mirrorOf } from "./votes-by-unit";

/** What a label model says of comparisons and annotators. Classes and answers are outcome codes, 4 wide: a, tie, b, both bad. */
export interface TrueLabels {
  /** The comparisons that have votes, by their index, rising; then row by row the probability of each class. */
  unit: Uint32Array;
  /** Comparisons × 4. */
  posterior: Float64Array;
  /** Share of each class among the comparisons: the mean of their posteriors. */
  prevalence: Float64Array;
  /** Raters × classes × answers: how often the rater gives an answer where the class is true; rows of an absent class are 0. */
  confusion: Float64Array;
  /**
   * By rater: the share of right answers to be expected on comparisons like those of the whole study, Σ prevalence · P(right given class);
   * n counts the rater's votes.
   */
  accuracy: Estimate<number>[];
  /** Of the votes, at the parameters behind the posteriors. */
  logLikelihood: number;
  /** The classes came out under the wrong names and were given those that the votes support. */
  relabelled: boolean;
}

export function summariseFit({ votes }: LabelModel, fit: LabelFit, symmetric: boolean): TrueLabels {
  const { outcomes, units, raters } = votes;
  const classes = outcomes.length;
  const agreement = new Float64Array(classes * classes);
  const cast = new Float64Array(raters);
  for (let cell = 0; cell < fit.expected.length; cell++) {
    const [rater, answer, k] = [Math.floor(cell / classes ** 2), Math.floor(cell / classes) % classes, cell % classes];
    agreement[k * classes + answer] += fit.expected[cell];
    cast[rater] += fit.expected[cell];
  }
  const name = bestRelabelling(agreement, classes, symmetric ? mirrorOf(outcomes) : undefined);
  const width = OUTCOME_CATEGORIES;
  const posterior = new Float64Array(units * width);
  const prevalence = new Float64Array(width);
  for (let unit = 0; unit < units; unit++) {
    for (let k = 0; k < classes; k++) {
      posterior[unit * width + outcomes[name[k]]] = fit.posterior[unit * classes + k];
      prevalence[outcomes[name[k]]] += fit.posterior[unit * classes + k] / units;
    }
  }
  const confusion = new Float64Array(raters * width * width);
  const accuracy = Array.from({ length: raters }, (_, rater): Estimate<number> => {
    const n = Math.round(cast[rater]);
    if (n === 0) return undefinedFor("no_judgments", 0);
    let value = 0;
    for (let answer = 0; answer < classes; answer++) {
      for (let k = 0; k < classes; k++) {
        const probability = fit.errors[(rater * classes + answer) * classes + k];
        confusion[(rater * width + outcomes[name[k]]) * width + outcomes[answer]] = probability;
        if (name[k] === answer) value += prevalence[outcomes[answer]] * probability;
      }
    }
    return { ok: true, value: Math.min(1, value), n, method: "expected share of right answers" };
  });
  const relabelled = name.some((named, k) => named !== k);
  return {
    unit: votes.unit,
    posterior,
    prevalence,
    confusion,
    accuracy,
    logLikelihood: fit.logLikelihood,
    relabelled,
  };
}
