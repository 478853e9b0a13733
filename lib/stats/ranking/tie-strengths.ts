import { laplacianFactor, laplacianPseudoinverse } from "@/lib/stats/numerics/laplacian";
import type { Strengths } from "./strengths";

/** Strengths under a model with ties as an outcome of their own. `information` is that on θ with the tie parameter fitted along. */
export interface TieStrengths extends Strengths {
  /** Davidson's ν, or Rao and Kupper's η. */
  tieParameter: number;
  /**
   * Information on θ and, in the last row and column, on the logarithm of the tie parameter: (systems + 1)², row-major.
   * Null without ties: the parameter then lies at the end of its range (ν = 0, η = 1), where its logarithm has no curvature.
   */
  jointInformation: Float64Array | null;
}

/** Covariance of θ under sum zero and, last, of the logarithm of the tie parameter (0 without ties): (systems + 1)², row-major. */
export function tieStrengthsCovariance({ theta, information, jointInformation }: TieStrengths): Float64Array {
  const systems = theta.length;
  const covariance = new Float64Array((systems + 1) ** 2);
  const inverse = laplacianPseudoinverse(laplacianFactor(weightsOf(information), systems));
  for (let i = 0; i < systems; i++) {
    covariance.set(inverse.subarray(i * systems, (i + 1) * systems), i * (systems + 1));
  }
  if (!jointInformation) return covariance;
  // The joint inverse by blocks, from that of the information on θ with λ eliminated: V_θλ = −V_θθ c/s, V_λλ = 1/s + cᵀ V_θθ c/s².
  const last = systems * (systems + 1);
  const scale = jointInformation[last + systems];
  covariance[last + systems] = 1 / scale;
  for (let i = 0; i < systems; i++) {
    let shared = 0;
    for (let j = 0; j < systems; j++) shared -= (inverse[i * systems + j] * jointInformation[last + j]) / scale;
    covariance[i * (systems + 1) + systems] = covariance[last + i] = shared;
    covariance[last + systems] -= (shared * jointInformation[last + i]) / scale;
  }
  return covariance;
}

function weightsOf(information: Float64Array): Float64Array {
  return information.map((entry) => -entry);
}
