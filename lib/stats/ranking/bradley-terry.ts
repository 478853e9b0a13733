import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { centred, laplacianFactor, laplacianSolve } from "@/lib/stats/numerics/laplacian";
import { logSigmoid } from "@/lib/stats/numerics/log-sigmoid";
import { type ComparedPairs, comparedPairs } from "./compared-pairs";
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
 * Newton on the K × K information; each step is shortened so that the likelihood, whose third derivative is at most the step's
 * largest difference times the second, must rise.
 * Source: Bradley and Terry (1952), Biometrika 39, 324–345; step: Sun and Tran-Dinh (2019), Mathematical Programming 178, 145–213.
 */
export function fitBradleyTerry(matrix: WinMatrix, options: BradleyTerryOptions = {}): Estimate<Strengths> {
  const { penalty = 0, start, tolerance = 1e-12 } = options;
  const { systems, n } = matrix;
  const gap = connectionGap(matrix);
  if (gap && !(penalty > 0 && gap.reason === "not_connected")) return gap;
  const pairs = comparedPairs(penalty > 0 ? withPhantom(matrix, penalty) : matrix);
  const theta = new Float64Array(pairs.systems);
  if (start) for (let i = 0; i < systems; i++) theta[i] = start[i];
  for (let iterations = 1; iterations <= 500; iterations++) {
    const { gradient, weights } = derivatives(pairs, theta);
    const step = laplacianSolve(laplacianFactor(weights, pairs.systems), gradient);
    const { moved, widest } = widestDifferences(pairs, step, theta);
    if (!Number.isFinite(moved)) break;
    const length = moved > 0 ? Math.log1p(moved) / moved : 1;
    for (let i = 0; i < theta.length; i++) theta[i] += length * step[i];
    if (moved > tolerance * (1 + widest)) continue;
    const fit = { theta: centred(theta), weights: derivatives(pairs, theta).weights };
    return {
      ok: true,
      value: { ...strengthsOf(penalty > 0 ? withoutPhantom(fit) : fit, matrix), penalised: penalty > 0 },
      n,
      method: `Bradley-Terry, ties as half${penalty > 0 ? ", penalised" : ""}`,
      iterations,
      converged: true,
    };
  }
  return undefinedFor("not_converged", n);
}

/** Slope and curvature of the log-likelihood: `weights` holds votes · p · (1 − p) of each pair, right of the diagonal. */
function derivatives({ systems, length, first, second, wins, losses, ties }: ComparedPairs, theta: Float64Array) {
  const gradient = new Float64Array(systems);
  const weights = new Float64Array(systems * systems);
  for (let pair = 0; pair < length; pair++) {
    const [i, j] = [first[pair], second[pair]];
    const win = 1 / (1 + Math.exp(theta[j] - theta[i]));
    const loss = 1 / (1 + Math.exp(theta[i] - theta[j]));
    // One residual for both systems: what rounding leaves in it then pulls on this pair only.
    const residual = (wins[pair] + ties[pair] / 2) * loss - (losses[pair] + ties[pair] / 2) * win;
    gradient[i] += residual;
    gradient[j] -= residual;
    weights[i * systems + j] = (wins[pair] + losses[pair] + ties[pair]) * win * loss;
  }
  return { gradient, weights };
}

/** Largest differences within compared pairs: of the step, and of the strengths. */
function widestDifferences({ length, first, second }: ComparedPairs, step: Float64Array, theta: Float64Array) {
  let [moved, widest] = [0, 0];
  for (let pair = 0; pair < length; pair++) {
    const [i, j] = [first[pair], second[pair]];
    const difference = Math.abs(step[i] - step[j]);
    if (!(difference <= moved)) moved = difference;
    widest = Math.max(widest, Math.abs(theta[i] - theta[j]));
  }
  return { moved, widest };
}

interface Fit {
  theta: Float64Array;
  weights: Float64Array;
}

function strengthsOf({ theta, weights }: Fit, matrix: WinMatrix): Omit<Strengths, "penalised"> {
  const { systems, wins, ties } = matrix;
  const information = new Float64Array(systems * systems);
  let logLikelihood = 0;
  for (let i = 0; i < systems; i++) {
    for (let j = i + 1; j < systems; j++) {
      const weight = weights[i * systems + j];
      information[i * systems + j] = information[j * systems + i] = -weight;
      information[i * systems + i] += weight;
      information[j * systems + j] += weight;
      const half = ties[i * systems + j] / 2;
      logLikelihood += (wins[i * systems + j] + half) * logSigmoid(theta[i] - theta[j]);
      logLikelihood += (wins[j * systems + i] + half) * logSigmoid(theta[j] - theta[i]);
    }
  }
  return { theta, information, logLikelihood };
}
