import type { WinMatrix } from "@/lib/stats/ranking/win-matrix";
import { climbBySteps } from "./climb-by-steps";

type Chances = (first: number, second: number, tieParameter: number) => { win: number; tie: number; loss: number };

/** Davidson (1970), from strengths π: π_i : ν √(π_i π_j) : π_j. */
export const davidsonByDefinition: Chances = (first, second, nu) => {
  const all = first + second + nu * Math.sqrt(first * second);
  return { win: first / all, tie: (nu * Math.sqrt(first * second)) / all, loss: second / all };
};

/** Rao and Kupper (1967), from strengths π: π_i / (π_i + η π_j), the other way round, and the rest. */
export const raoKupperByDefinition: Chances = (first, second, eta) => {
  const [win, loss] = [first / (first + eta * second), second / (second + eta * first)];
  return { win, tie: 1 - win - loss, loss };
};

export function tieLogLikelihood(chances: Chances, { systems, wins, ties }: WinMatrix, theta: number[], tie: number) {
  let sum = 0;
  for (let i = 0; i < systems; i++) {
    for (let j = i + 1; j < systems; j++) {
      const p = chances(Math.exp(theta[i]), Math.exp(theta[j]), tie);
      const counts = [wins[i * systems + j], ties[i * systems + j], wins[j * systems + i]];
      [p.win, p.tie, p.loss].forEach((chance, outcome) => {
        if (counts[outcome] > 0) sum += counts[outcome] * Math.log(Math.max(chance, 1e-300));
      });
    }
  }
  return sum;
}

/** Strengths under sum zero and the tie parameter `least` + e^x, by trying. */
export function naiveTieModel(chances: Chances, matrix: WinMatrix, least: number) {
  // The last system stays at 0.
  const thetaOf = (at: number[]) => [...at.slice(1), 0];
  const height = (at: number[]) => tieLogLikelihood(chances, matrix, thetaOf(at), least + Math.exp(at[0]));
  const top = climbBySteps(height, Array(matrix.systems).fill(0));
  const theta = thetaOf(top);
  const mean = theta.reduce((sum, strength) => sum + strength, 0) / matrix.systems;
  return { theta: theta.map((strength) => strength - mean), tieParameter: least + Math.exp(top[0]) };
}
