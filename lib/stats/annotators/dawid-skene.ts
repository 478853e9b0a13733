import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import type { BothBadChoice } from "@/lib/stats/judgments/both-bad";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { summariseFit, type TrueLabels } from "./label-fit-summary";
import { labelGap } from "./label-gap";
import { fitLabelModel, type LabelModel, SMALLEST_SHARE, voteShares } from "./label-model";
import { prevalenceModel } from "./prevalence";
import { mirrorOf, type VotesByUnit, votesByUnit } from "./votes-by-unit";

export interface DawidSkeneOptions extends BothBadChoice {
  /** Symmetric: errors do not depend on which system is called a. Free: every cell of a rater's table is its own. Default symmetric. */
  confusion?: "symmetric" | "free";
  /** One prevalence per pair of systems (default), or one for all comparisons. */
  prevalence?: "by pair" | "pooled";
  /** Votes' worth of weight, per rater and class, that pull a rater's errors towards all raters' together; 0 for the plain model. */
  smoothing?: number;
  /** Converged when no posterior moves by more. */
  tolerance?: number;
  maxIterations?: number;
}

/**
 * The true class of each comparison, and each rater's errors, from votes alone: P(votes, class k) = p_k Π π(rater, k, answer), by EM from vote
 * shares. n counts votes. Smoothing makes it the most probable fit under Dirichlet priors centred on all raters' errors
 * against the vote shares. A rater's votes on one comparison count as independent given its class: leave re-tests out.
 * "Both bad" is a class of its own unless counted as a tie. Reasons: no_judgments, one_rater, no_overlap (no comparison with two raters),
 * no_variation (one class only).
 * Source: Dawid, Skene (1979), Applied Statistics 28, 20–28.
 */
export function dawidSkene(
  judgments: Judgments,
  raters: number,
  {
    confusion = "symmetric",
    prevalence = "by pair",
    smoothing = 10,
    tolerance = 1e-7,
    maxIterations = 1000,
    bothBadAsTie,
  }: DawidSkeneOptions = {},
): Estimate<TrueLabels> {
  const symmetric = confusion === "symmetric";
  const votes = votesByUnit(judgments, raters, { bothBadAsTie, mirrored: symmetric });
  const gap = labelGap(votes);
  if (gap) return undefinedFor(gap, votes.answer.length);
  const model: LabelModel = {
    votes,
    ...prevalenceModel(votes, { prevalence, symmetric, smoothing }),
    fitErrors: errorTables(votes, symmetric, smoothing),
  };
  const fit = fitLabelModel(model, tolerance, maxIterations);
  return {
    ok: true,
    value: summariseFit(model, fit, symmetric),
    n: votes.answer.length,
    method: `Dawid-Skene, ${symmetric ? "errors alike for a and b" : "errors free"}`,
    iterations: fit.iterations,
    converged: fit.converged,
  };
}

/** Each rater's errors: shares of their expected votes within each class, drawn towards those of all raters. */
function errorTables(votes: VotesByUnit, symmetric: boolean, smoothing: number): LabelModel["fitErrors"] {
  const classes = votes.outcomes.length;
  const cells = classes * classes;
  const mirror = symmetric ? mirrorOf(votes.outcomes) : undefined;
  const centre = sharesOf(errorsAgainstShares(votes), classes, mirror);
  const used = answersUsed(votes, mirror);
  return (expected, errors) => {
    for (let rater = 0; rater < votes.raters; rater++) {
      const table = expected.slice(rater * cells, (rater + 1) * cells);
      for (let cell = 0; cell < cells; cell++) table[cell] += smoothing * centre[cell];
      const floor = (answer: number) => (smoothing > 0 || used[rater * classes + answer] ? SMALLEST_SHARE : 0);
      errors.set(sharesOf(table, classes, mirror, floor), rater * cells);
    }
  };
}

/** Answers × classes, scaled to 1 within each class; with a mirror, each cell averaged with its own mirror image first. */
function sharesOf(table: Float64Array, classes: number, mirror?: number[], floor = (_: number) => SMALLEST_SHARE) {
  const shares = table.map((count, cell) => {
    const [answer, k] = [Math.floor(cell / classes), cell % classes];
    const mean = mirror ? (count + table[mirror[answer] * classes + mirror[k]]) / 2 : count;
    return Math.max(mean, floor(answer));
  });
  for (let k = 0; k < classes; k++) {
    let total = 0;
    for (let cell = k; cell < shares.length; cell += classes) total += shares[cell];
    if (total > 0) for (let cell = k; cell < shares.length; cell += classes) shares[cell] /= total;
  }
  return shares;
}

function errorsAgainstShares(votes: VotesByUnit): Float64Array {
  const classes = votes.outcomes.length;
  const shares = voteShares(votes);
  const table = new Float64Array(classes * classes);
  for (let unit = 0; unit < votes.units; unit++) {
    for (let vote = votes.start[unit]; vote < votes.start[unit + 1]; vote++) {
      for (let k = 0; k < classes; k++) table[votes.answer[vote] * classes + k] += shares[unit * classes + k];
    }
  }
  return table;
}

/** Raters × answers: 1 where the rater gave the answer or, with a mirror, its mirror image. */
function answersUsed({ raters, rater, answer, outcomes }: VotesByUnit, mirror?: number[]): Uint8Array {
  const used = new Uint8Array(raters * outcomes.length);
  for (let vote = 0; vote < answer.length; vote++) {
    used[rater[vote] * outcomes.length + answer[vote]] = 1;
    if (mirror) used[rater[vote] * outcomes.length + mirror[answer[vote]]] = 1;
  }
  return used;
}
