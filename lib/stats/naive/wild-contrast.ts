import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { SystemPairs } from "@/lib/stats/ranking/system-pairs";
import { bradleyTerryScore } from "./strength-sandwich";

interface NaiveFit {
  judgments: Judgments;
  pairs: SystemPairs;
  theta: Float64Array;
  /** Systems × systems, row-major. */
  bread: Float64Array;
}

/**
 * p-value of "the contrast is off by `shift`" from a two-way wild bootstrap of Bradley-Terry scores, each round rebuilt vote by vote. `weightOf` is an
 * annotator's weight in a round.
 */
export function naiveWildContrast(
  { judgments, pairs, theta, bread }: NaiveFit,
  weights: number[],
  shift: number,
  weightOf: (round: number, rater: number) => number,
  rounds: number,
): number {
  const rows = Array.from({ length: judgments.length }, (_, row) => row);
  const along = weights.map((_, i) =>
    weights.reduce((sum, weight, j) => sum + bread[i * weights.length + j] * weight, 0),
  );
  const variance = along.reduce((sum, value, i) => sum + value * weights[i], 0);
  const votes = rows.map((row) => {
    const [a, b] = [pairs.a[judgments.pair[row]], pairs.b[judgments.pair[row]]];
    const win = 1 / (1 + Math.exp(theta[b] - theta[a]));
    const move = bradleyTerryScore(judgments, pairs, theta, row).reduce((sum, value, i) => sum + value * along[i], 0);
    return { row, move, share: (win * (1 - win) * (along[a] - along[b]) ** 2) / variance };
  });
  /** Two-way variance of the sum of moves, about that sum spread over votes by their shares. */
  const varianceOf = (moves: number[]) => {
    const moved = sumOf(moves);
    const oneWay = (keyOf: (row: number) => string) => {
      const sums = new Map<string, number>();
      votes.forEach(({ row, share }, i) => {
        sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + moves[i] - share * moved);
      });
      return (sums.size / (sums.size - 1)) * sumOf([...sums.values()].map((value) => value ** 2));
    };
    const rater = oneWay((row) => `${judgments.rater[row]}`);
    const prompt = oneWay((row) => `${judgments.cluster[row]}`);
    return Math.max(
      rater + prompt - oneWay((row) => `${judgments.rater[row]} ${judgments.cluster[row]}`),
      rater,
      prompt,
    );
  };
  const own = shift ** 2 / varianceOf(votes.map(({ move }) => move));
  let asExtreme = 1;
  for (let round = 0; round < rounds; round++) {
    const moves = votes.map(({ row, move, share }) => weightOf(round, judgments.rater[row]) * (move - shift * share));
    if (sumOf(moves) ** 2 / varianceOf(moves) >= own * (1 - 1e-9)) asExtreme++;
  }
  return asExtreme / (rounds + 1);
}

function sumOf(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
