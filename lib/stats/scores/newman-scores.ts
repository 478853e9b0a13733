import type { Estimate } from "@/lib/stats/estimate";
import { fitDavidson } from "@/lib/stats/ranking/davidson";
import type { WinMatrix } from "@/lib/stats/ranking/win-matrix";

export interface NewmanScores {
  /** Strengths π. Only their ratios mean anything. */
  scores: Float64Array;
  /** Half of Davidson's ν. */
  tieParameter: number;
}

/**
 * Strengths with ties as an outcome of their own, which are those of fitDavidson, on the scale where Newman's iteration from π = 1, v = ½ ends, so that they
 * equal printed ones; with geometric mean 1 where it swings for ever. n counts votes; reasons as of fitDavidson.
 * Source: Newman (2023), Journal of Machine Learning Research 24 (238), 1–25.
 */
export function newmanScores(matrix: WinMatrix): Estimate<NewmanScores> {
  const fit = fitDavidson(matrix);
  if (!fit.ok) return fit;
  const { theta, tieParameter } = fit.value;
  const level = Math.log(iterationScale(matrix));
  const value = { scores: theta.map((strength) => Math.exp(strength + level)), tieParameter: tieParameter / 2 };
  return { ...fit, value, method: "Newman" };
}

function iterationScale(matrix: WinMatrix): number {
  let scores = new Float64Array(matrix.systems).fill(1);
  let tieParameter = 0.5;
  for (let round = 0; round < 2000; round++) {
    const next = newmanStep(matrix, scores, tieParameter);
    const moved = next.scores.reduce((most, score, i) => Math.max(most, Math.abs(score / scores[i] - 1)), 0);
    ({ scores, tieParameter } = next);
    if (!Number.isFinite(moved)) break;
    if (moved < 1e-13) return Math.exp(scores.reduce((sum, score) => sum + Math.log(score), 0) / matrix.systems);
  }
  return 1;
}

/** New strengths and tie parameter, both from the old ones. */
function newmanStep({ systems, wins, ties }: WinMatrix, scores: Float64Array, v: number) {
  const next = new Float64Array(systems);
  let [tied, decided] = [0, 0];
  for (let i = 0; i < systems; i++) {
    let [gained, given] = [0, 0];
    for (let j = 0; j < systems; j++) {
      const root = Math.sqrt(scores[i] * scores[j]);
      const sum = scores[i] + scores[j];
      const all = sum + 2 * v * root;
      const [won, lost, equal] = [wins[i * systems + j], wins[j * systems + i], ties[i * systems + j]];
      gained += ((won + equal / 2) * (scores[j] + v * root)) / all;
      given += ((lost + equal / 2) * (1 + (v * root) / scores[i])) / all;
      tied += (equal * sum) / all / 2;
      decided += (2 * won * root) / all;
    }
    next[i] = gained / given;
  }
  return { scores: next, tieParameter: tied / decided };
}
