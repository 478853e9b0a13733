import type { JudgmentRow } from "@/lib/stats/laws/laws";

const SCORE = [1, 0.5, 0];

/** The textbook's sums over votes, one filter a cluster. `both_bad` must be left out by the caller. */
export function naiveClusteredVariance(rows: JudgmentRow[]): { annotator: number; prompt: number; twoWay: number } {
  const rate = rows.reduce((sum, row) => sum + SCORE[row.outcome], 0) / rows.length;
  const oneWay = (keyOf: (row: JudgmentRow) => string) => {
    const keys = [...new Set(rows.map(keyOf))];
    if (keys.length < 2) return 0;
    const squares = keys.map((key) => {
      const residuals = rows.filter((row) => keyOf(row) === key).map((row) => SCORE[row.outcome] - rate);
      return residuals.reduce((sum, residual) => sum + residual, 0) ** 2;
    });
    const meat = squares.reduce((sum, square) => sum + square, 0);
    return ((keys.length / (keys.length - 1)) * meat) / rows.length ** 2;
  };
  const annotator = oneWay((row) => `${row.rater}`);
  const prompt = oneWay((row) => `${row.cluster}`);
  const cell = oneWay((row) => `${row.rater} ${row.cluster}`);
  return { annotator, prompt, twoWay: Math.max(annotator + prompt - cell, annotator, prompt) };
}
