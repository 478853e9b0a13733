import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import { fitBradleyTerry } from "./bradley-terry";
import { climbTieModel, type TieClimb, type TieModel } from "./climb-tie-model";
import { comparedPairs } from "./compared-pairs";
import { tieModelGap } from "./tie-model-gap";
import type { TieStrengths } from "./tie-strengths";
import type { WinMatrix } from "./win-matrix";

interface NamedTieModel extends TieModel {
  method: string;
  /** The tie parameter when nothing ever ties. */
  withoutTies: number;
  /** λ that gives this share of ties between equals. */
  startAt(share: number): number;
}

/** Maximum likelihood of a model with a tie parameter. Without ties: Bradley-Terry's strengths, and the parameter at the end of its range. */
export function fitTieModel(model: NamedTieModel, matrix: WinMatrix): Estimate<TieStrengths> {
  const gap = tieModelGap(matrix);
  if (gap) return gap;
  const { n } = matrix;
  const pairs = comparedPairs(matrix);
  const ties = pairs.ties.reduce((sum, count) => sum + count, 0);
  if (ties === 0) {
    const fit = fitBradleyTerry(matrix);
    if (!fit.ok) return fit;
    const value = { ...fit.value, tieParameter: model.withoutTies, jointInformation: null };
    return { ...fit, value, method: `${model.method}, no ties` };
  }
  const climb = climbTieModel(model, pairs, model.startAt(ties / n));
  if (!climb || !Number.isFinite(Math.exp(climb.tie))) return undefinedFor("not_converged", n);
  const { iterations } = climb;
  return { ok: true, value: strengthsOf(climb), n, method: model.method, iterations, converged: true };
}

function strengthsOf({ theta, tie, weights, both, tieTwice, logLikelihood }: TieClimb): TieStrengths {
  const systems = theta.length;
  const width = systems + 1;
  const joint = new Float64Array(width * width);
  const information = new Float64Array(systems * systems);
  for (let i = 0; i < systems; i++) {
    for (let j = i + 1; j < systems; j++) {
      const weight = weights[i * systems + j];
      joint[i * width + j] = joint[j * width + i] = -weight;
      joint[i * width + i] += weight;
      joint[j * width + j] += weight;
    }
    joint[i * width + systems] = joint[systems * width + i] = both[i];
  }
  joint[systems * width + systems] = tieTwice;
  for (let i = 0; i < systems; i++) {
    for (let j = 0; j < systems; j++) {
      information[i * systems + j] = joint[i * width + j] - (both[i] * both[j]) / tieTwice;
    }
  }
  return { theta, information, logLikelihood, penalised: false, tieParameter: Math.exp(tie), jointInformation: joint };
}
