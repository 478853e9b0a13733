import { combineRows } from "@/lib/stats/numerics/combine-rows";
import { laplacianFactor, laplacianPseudoinverse } from "@/lib/stats/numerics/laplacian";
import { fitBradleyTerry } from "./bradley-terry";
import { emptyWinMatrix } from "./win-matrix";

/** Votes of each pair of systems and their scores for the first (1, ½, 0), the pairs those of `first` and `second`. */
export interface PairTotals {
  votes: Float64Array;
  scores: Float64Array;
}

export interface PairList {
  systems: number;
  first: Uint16Array;
  second: Uint16Array;
}

/**
 * Bradley-Terry fits of resamples of one table, each started at that table's fit: Newton's steps with the table's own information, which
 * is nearly the resample's, to 1e-9; a full fit where they do not settle quickly. Null where no finite fit exists.
 */
export function strengthRefit(pairs: PairList, votes: Float64Array, theta: Float64Array) {
  const { systems, first, second } = pairs;
  const weights = new Float64Array(systems * systems);
  votes.forEach((count, pair) => {
    const p = 1 / (1 + Math.exp(theta[second[pair]] - theta[first[pair]]));
    weights[Math.min(first[pair], second[pair]) * systems + Math.max(first[pair], second[pair])] += count * p * (1 - p);
  });
  const inverse = laplacianPseudoinverse(laplacianFactor(weights, systems));
  const odds = new Float64Array(systems);
  const gradient = new Float64Array(systems);
  const step = new Float64Array(systems);
  return (resample: PairTotals): Float64Array | null => {
    // A pair without votes may have split the systems, which the steps alone would not notice.
    if (resample.votes.includes(0)) return fullFit(pairs, resample, theta);
    const fit = theta.slice();
    let before = 1;
    for (let iteration = 0; iteration < 20; iteration++) {
      slopeOf(pairs, resample, fit, odds, gradient);
      combineRows(inverse, gradient, step);
      let moved = 0;
      for (let i = 0; i < systems; i++) {
        fit[i] += step[i];
        if (!(Math.abs(step[i]) <= moved)) moved = Math.abs(step[i]);
      }
      if (moved < 1e-9) return fit;
      // Steps that hardly shrink are far from a fit, or on their way to infinity.
      if (!(moved < before / 3)) break;
      before = moved;
    }
    return fullFit(pairs, resample, theta);
  };
}

/** Σ scores − expected scores of each system at these strengths, into `slope`; `odds` is for use within. */
function slopeOf(
  { systems, first, second }: PairList,
  { votes, scores }: PairTotals,
  theta: Float64Array,
  odds: Float64Array,
  slope: Float64Array,
): void {
  for (let i = 0; i < systems; i++) odds[i] = Math.exp(theta[i]);
  slope.fill(0);
  let system = 0;
  // Pairs mostly come by their first system, whose sum then waits for no memory.
  let own = 0;
  for (let pair = 0; pair < first.length; pair++) {
    if (first[pair] !== system) {
      slope[system] += own;
      system = first[pair];
      own = 0;
    }
    const j = second[pair];
    const residual = scores[pair] - (votes[pair] * odds[system]) / (odds[system] + odds[j]);
    own += residual;
    slope[j] -= residual;
  }
  slope[system] += own;
}

function fullFit({ systems, first, second }: PairList, { votes, scores }: PairTotals, start: Float64Array) {
  const matrix = emptyWinMatrix(systems);
  votes.forEach((count, pair) => {
    // Half a win each way joins two systems both ways, as the tie did.
    matrix.wins[first[pair] * systems + second[pair]] += scores[pair];
    matrix.wins[second[pair] * systems + first[pair]] += count - scores[pair];
    matrix.n += count;
  });
  const fit = fitBradleyTerry(matrix, { start, tolerance: 1e-9 });
  return fit.ok ? fit.value.theta : null;
}
