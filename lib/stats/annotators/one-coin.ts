import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { DawidSkeneOptions } from "./dawid-skene";
import { summariseFit, type TrueLabels } from "./label-fit-summary";
import { labelGap } from "./label-gap";
import { fitLabelModel, type LabelModel, SMALLEST_SHARE, voteShares } from "./label-model";
import { prevalenceModel } from "./prevalence";
import { type VotesByUnit, votesByUnit } from "./votes-by-unit";

export type OneCoinOptions = Omit<DawidSkeneOptions, "confusion">;

/**
 * Dawid and Skene's model with one number a rater: right with their accuracy, else any of the other answers alike; n counts votes. For raters with
 * few votes. Smoothing pulls accuracies towards that of all raters against the vote shares, by that many votes. Turning a pair of systems
 * round changes nothing but names. Reasons and the stand on "both bad" as in `dawidSkene`.
 * Source: Zhang, Chen, Zhou, Jordan (2016), J. Machine Learning Research 17, 1–44, section 5 (the one-coin model).
 */
export function oneCoin(
  judgments: Judgments,
  raters: number,
  { prevalence = "by pair", smoothing = 10, tolerance = 1e-7, maxIterations = 1000, bothBadAsTie }: OneCoinOptions = {},
): Estimate<TrueLabels> {
  const votes = votesByUnit(judgments, raters, { bothBadAsTie, mirrored: true });
  const gap = labelGap(votes);
  if (gap) return undefinedFor(gap, votes.answer.length);
  const model: LabelModel = {
    votes,
    ...prevalenceModel(votes, { prevalence, symmetric: true, smoothing }),
    fitErrors: accuracies(votes, smoothing),
  };
  const fit = fitLabelModel(model, tolerance, maxIterations);
  return {
    ok: true,
    value: summariseFit(model, fit, true),
    n: votes.answer.length,
    method: "one-coin model",
    iterations: fit.iterations,
    converged: fit.converged,
  };
}

function accuracies(votes: VotesByUnit, smoothing: number): LabelModel["fitErrors"] {
  const classes = votes.outcomes.length;
  const cells = classes * classes;
  const centre = accuracyAgainstShares(votes);
  return (expected, errors) => {
    for (let rater = 0; rater < votes.raters; rater++) {
      let [right, all] = [smoothing * centre, smoothing];
      for (let cell = 0; cell < cells; cell++) {
        const count = expected[rater * cells + cell];
        all += count;
        if (cell % (classes + 1) === 0) right += count;
      }
      const share = all === 0 ? 1 / classes : right / all;
      // Never 0 or 1: one vote must not rule a class out for good.
      const accuracy = Math.min(1 - SMALLEST_SHARE, Math.max(SMALLEST_SHARE, share));
      errors.fill((1 - accuracy) / (classes - 1), rater * cells, (rater + 1) * cells);
      for (let k = 0; k < classes; k++) errors[rater * cells + k * (classes + 1)] = accuracy;
    }
  };
}

/** Mean share of its comparison's votes that agree with a vote, itself included. */
function accuracyAgainstShares(votes: VotesByUnit): number {
  const classes = votes.outcomes.length;
  const shares = voteShares(votes);
  let sum = 0;
  for (let unit = 0; unit < votes.units; unit++) {
    for (let vote = votes.start[unit]; vote < votes.start[unit + 1]; vote++) {
      sum += shares[unit * classes + votes.answer[vote]];
    }
  }
  return sum / votes.answer.length;
}
