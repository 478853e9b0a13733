import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { logSigmoid } from "@/lib/stats/numerics/log-sigmoid";
import { climbStrengths } from "./climb-strengths";
import { comparedPairs } from "./compared-pairs";
import { connectionGap } from "./connectivity";
import { withoutPhantom, withPhantom } from "./phantom";
import type { Strengths } from "./strengths";
import type { WinMatrix } from "./win-matrix";

export interface BradleyTerryOptions {
  /** Wins and losses, this many each, that every system is given against a phantom: see phantom.ts. Default 0, none. */
  penalty?: number;
  /** Strengths to start from, when a near fit is known. */
  start?: ArrayLike<number>;
  /** The fit ends when no difference of strengths moves by more than this, relative to 1 + the largest one. Default 1e-12. */
  tolerance?: number;
}

/**
 * Maximum likelihood of logit P(i beats j) = θ_i − θ_j, a tie counting half a win for each; n counts votes. Without a penalty
 * "not_connected" (with `groups`) where no finite fit exists. With one, systems without votes get the phantom's strength.
 * The log-likelihood is that of the votes, without the penalty.
 * Source: Bradley and Terry (1952), Biometrika 39, 324–345; existence: Ford (1957), American Mathematical Monthly 64, 28–33.
 */
export function fitBradleyTerry(matrix: WinMatrix, options: BradleyTerryOptions = {}): Estimate<Strengths> {
  const { penalty = 0, start, tolerance = 1e-12 } = options;
  const penalised = penalty > 0;
  const gap = connectionGap(matrix);
  if (gap && !(penalised && gap.reason === "not_connected")) return gap;
  const pairs = comparedPairs(penalised ? withPhantom(matrix, penalty) : matrix);
  const from = new Float64Array(pairs.systems);
  if (start) for (let i = 0; i < matrix.systems; i++) from[i] = start[i];
  const climb = climbStrengths(pairs, from, tolerance);
  if (!climb) return undefinedFor("not_converged", matrix.n);
  const { theta, weights } = penalised ? withoutPhantom(climb) : climb;
  return {
    ok: true,
    value: { theta, ...informationOf(theta, weights, matrix), penalised },
    n: matrix.n,
    method: `Bradley-Terry, ties as half${penalised ? ", penalised" : ""}`,
    iterations: climb.iterations,
    converged: true,
  };
}

function informationOf(theta: Float64Array, weights: Float64Array, { systems, wins, ties }: WinMatrix) {
  const information = new Float64Array(systems * systems);
  let logLikelihood = 0;
  for (let i = 0; i < systems; i++) {
    for (let j = i + 1; j < systems; j++) {
      const [above, below] = [i * systems + j, j * systems + i];
      information[above] = information[below] = -weights[above];
      information[i * systems + i] += weights[above];
      information[j * systems + j] += weights[above];
      const half = ties[above] / 2;
      logLikelihood += (wins[above] + half) * logSigmoid(theta[i] - theta[j]);
      logLikelihood += (wins[below] + half) * logSigmoid(theta[j] - theta[i]);
    }
  }
  return { information, logLikelihood };
}
