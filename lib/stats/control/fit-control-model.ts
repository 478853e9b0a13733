import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { choleskyFactor, choleskySolve } from "@/lib/stats/numerics/cholesky";
import { centred } from "@/lib/stats/numerics/laplacian";
import { logSigmoid } from "@/lib/stats/numerics/log-sigmoid";
import { connectionGap } from "@/lib/stats/ranking/connectivity";
import { emptyWinMatrix } from "@/lib/stats/ranking/win-matrix";
import type { CovariateGroups } from "./covariate-groups";

/** Strengths at equal covariates, and the covariates' coefficients, on the log-odds scale. */
export interface ControlFit {
  systems: number;
  /** Sum zero. */
  theta: Float64Array;
  /** By entry of `used`: log-odds for a per standard deviation of the feature, or for being left rather than right. */
  coefficients: Float64Array;
  /** Indexes of the covariates of the groups that differ at all; the others have no coefficient. */
  used: number[];
  /** (systems + used)², row-major, the strengths' rows summing to zero. */
  information: Float64Array;
  logLikelihood: number;
}

/**
 * Bradley-Terry with covariates, a tie counting half a win for each: logit P(a wins) = θ_a − θ_b + Σ β_c x_c, by Newton's method on groups of votes,
 * steps halved until the likelihood rises. n counts votes. Reasons: "not_connected" (with `groups`) where a group of systems never
 * lost to the rest; "collinear"; "separated" where a covariate tells wins from losses; "no_judgments", "one_system".
 * Source: Agresti (2013), Categorical Data Analysis, 3rd ed., sections 5.5 and 11.6; separation: Albert, Anderson (1984), Biometrika 71, 1–10.
 */
export function fitControlModel(groups: CovariateGroups, systems: number): Estimate<ControlFit> {
  const gap = connectionGap(groupMatrix(groups, systems));
  if (gap) return gap;
  const used = groups.scales.flatMap((scale, index) => (scale > 0 ? [index] : []));
  const columns = used.map((index) => groups.columns[index]);
  const size = systems + used.length;
  let parameters = new Float64Array(size);
  let likelihood = logLikelihoodAt(groups, columns, systems, parameters);
  for (let iterations = 1; iterations <= 60; iterations++) {
    const { gradient, information, widest } = derivatives(groups, columns, systems, parameters);
    const factor = choleskyFactor(withSumZero(information, systems, size), size);
    // Directions that the covariates leave open show at once, those along which the fit runs to infinity on the way.
    if (!factor) return undefinedFor(iterations === 1 ? "collinear" : "separated", groups.n);
    const step = choleskySolve(factor, size, gradient);
    let [length, next, value] = [1, parameters, likelihood];
    do {
      next = parameters.map((parameter, i) => parameter + length * step[i]);
      value = logLikelihoodAt(groups, columns, systems, next);
      length /= 2;
    } while (!(value >= likelihood - 1e-9 * Math.abs(likelihood)) && length > 1e-6);
    parameters = next;
    likelihood = value;
    const moved = step.reduce((most, part) => Math.max(most, Math.abs(part)), 0);
    if (widest > 30 && moved > 0.1) return undefinedFor("separated", groups.n);
    // Newton squares its error: what moves by 1e-8 is right to 1e-15.
    if (!(moved <= 1e-8 * (1 + widest))) continue;
    const theta = centred(parameters.slice(0, systems));
    const fitted = derivatives(groups, columns, systems, parameters).information;
    const coefficients = parameters.slice(systems);
    return {
      ok: true,
      value: { systems, theta, coefficients, used, information: fitted, logLikelihood: likelihood },
      n: groups.n,
      method: "Bradley-Terry with covariates, ties as half",
      iterations,
      converged: true,
    };
  }
  return undefinedFor("not_converged", groups.n);
}

/** θ_a − θ_b + Σ β x of one group. */
export function predictorOf(
  { a, b }: Pick<CovariateGroups, "a" | "b">,
  columns: Float64Array[],
  systems: number,
  parameters: Float64Array,
  of: number,
): number {
  let eta = parameters[a[of]] - parameters[b[of]];
  for (let c = 0; c < columns.length; c++) eta += parameters[systems + c] * columns[c][of];
  return eta;
}

function logLikelihoodAt(groups: CovariateGroups, columns: Float64Array[], systems: number, parameters: Float64Array) {
  let sum = 0;
  for (let of = 0; of < groups.votes.length; of++) {
    if (groups.votes[of] === 0) continue;
    const eta = predictorOf(groups, columns, systems, parameters, of);
    sum += groups.scores[of] * logSigmoid(eta) + (groups.votes[of] - groups.scores[of]) * logSigmoid(-eta);
  }
  return sum;
}

function derivatives(groups: CovariateGroups, columns: Float64Array[], systems: number, parameters: Float64Array) {
  const size = parameters.length;
  const gradient = new Float64Array(size);
  const information = new Float64Array(size * size);
  let widest = 0;
  for (let of = 0; of < groups.votes.length; of++) {
    const votes = groups.votes[of];
    if (votes === 0) continue;
    const [a, b] = [groups.a[of], groups.b[of]];
    const eta = predictorOf(groups, columns, systems, parameters, of);
    widest = Math.max(widest, Math.abs(eta));
    const p = 1 / (1 + Math.exp(-eta));
    const weight = votes * p * (1 - p);
    const residual = groups.scores[of] - votes * p;
    gradient[a] += residual;
    gradient[b] -= residual;
    information[a * size + a] += weight;
    information[b * size + b] += weight;
    information[Math.max(a, b) * size + Math.min(a, b)] -= weight;
    for (let c = 0; c < columns.length; c++) {
      const x = columns[c][of];
      const row = (systems + c) * size;
      gradient[systems + c] += residual * x;
      information[row + a] += weight * x;
      information[row + b] -= weight * x;
      for (let k = 0; k <= c; k++) information[row + systems + k] += weight * x * columns[k][of];
    }
  }
  // The lower triangle is all there is to add up.
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) information[j * size + i] = information[i * size + j];
  return { gradient, information, widest };
}

function withSumZero(information: Float64Array, systems: number, size: number): Float64Array {
  let trace = 0;
  for (let i = 0; i < systems; i++) trace += information[i * size + i];
  const filled = information.slice();
  for (let i = 0; i < systems; i++) for (let j = 0; j < systems; j++) filled[i * size + j] += trace / systems ** 2;
  return filled;
}

function groupMatrix(groups: CovariateGroups, systems: number) {
  const matrix = emptyWinMatrix(systems);
  groups.votes.forEach((votes, of) => {
    const [i, j] = [groups.a[of], groups.b[of]];
    matrix.wins[i * systems + j] += groups.scores[of];
    matrix.wins[j * systems + i] += votes - groups.scores[of];
    matrix.n += votes;
  });
  return matrix;
}
