import { centred } from "@/lib/stats/numerics/laplacian";
import type { Climb } from "./climb-strengths";
import { emptyWinMatrix, type WinMatrix } from "./win-matrix";

/**
 * The penalty of penalised fits: each system meets one phantom, last in the matrix, and wins and loses `penalty` times. This is a prior on
 * each strength, proportional to (p (1 − p)) ^ penalty with p its chance against the phantom; at 1, the logistic prior, p is uniform
 * before any vote. It treats all systems, and winning and losing, alike, and keeps every fit finite.
 * Source: Whelan (2017), Prior distributions for the Bradley-Terry model of paired comparisons, arXiv:1712.05311;
 * Newman (2023), Journal of Machine Learning Research 24 (238), 1–25.
 */
export const LOGISTIC_PRIOR = 1;

export function withPhantom(matrix: WinMatrix, penalty: number): WinMatrix {
  const { systems } = matrix;
  const extended = emptyWinMatrix(systems + 1);
  for (let i = 0; i < systems; i++) {
    for (let j = 0; j < systems; j++) {
      extended.wins[i * (systems + 1) + j] = matrix.wins[i * systems + j];
      extended.ties[i * (systems + 1) + j] = matrix.ties[i * systems + j];
    }
    extended.wins[i * (systems + 1) + systems] = penalty;
    extended.wins[systems * (systems + 1) + i] = penalty;
  }
  extended.n = matrix.n + 2 * penalty * systems;
  return extended;
}

/** The systems' own strengths, and their weights with the phantom eliminated: their Laplacian is the information on differences. */
export function withoutPhantom(fit: Pick<Climb, "theta" | "weights">) {
  const systems = fit.theta.length - 1;
  const toPhantom = Float64Array.from({ length: systems }, (_, i) => fit.weights[i * (systems + 1) + systems]);
  const sum = toPhantom.reduce((all, weight) => all + weight, 0);
  const weights = new Float64Array(systems * systems);
  for (let i = 0; i < systems; i++) {
    for (let j = i + 1; j < systems; j++) {
      weights[i * systems + j] = fit.weights[i * (systems + 1) + j] + (toPhantom[i] * toPhantom[j]) / sum;
    }
  }
  return { theta: centred(fit.theta.slice(0, systems)), weights };
}
