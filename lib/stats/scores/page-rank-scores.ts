import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import type { WinMatrix } from "@/lib/stats/ranking/win-matrix";

/**
 * Shares, summing to one, of a reader who goes from each system to one that it lost to (by its share of the losses, a tie half), and with chance
 * 1 − damping, or where there are no losses, to any system. n counts votes. `damping` is from 0 to below 1. Defined for systems in pieces
 * and without votes too, but then the jumps decide their order.
 * Source: Page, Brin, Motwani and Winograd (1999), The PageRank Citation Ranking, Stanford InfoLab 1999-66.
 */
export function pageRankScores(matrix: WinMatrix, damping = 0.85): Estimate<Float64Array> {
  const { systems, n } = matrix;
  if (n === 0) return undefinedFor("no_judgments", n);
  const moves = movesOf(matrix);
  // Each round leaves at most `damping` of the error, so that this many leave less than rounding does.
  const rounds = Math.min(100_000, Math.ceil(Math.log(1e-17) / Math.log(damping)));
  let value = new Float64Array(systems).fill(1 / systems);
  for (let round = 0; round <= rounds; round++) {
    const next = new Float64Array(systems).fill((1 - damping) / systems);
    for (let from = 0; from < systems; from++) {
      for (let to = 0; to < systems; to++) next[to] += damping * value[from] * moves[from * systems + to];
    }
    value = next;
  }
  return { ok: true, value, n, method: "PageRank" };
}

/** Chances to go from each system (row) to each other. */
function movesOf({ systems, wins, ties }: WinMatrix): Float64Array {
  const moves = new Float64Array(systems * systems);
  for (let from = 0; from < systems; from++) {
    let sum = 0;
    for (let to = 0; to < systems; to++) sum += wins[to * systems + from] + ties[to * systems + from] / 2;
    for (let to = 0; to < systems; to++) {
      const losses = wins[to * systems + from] + ties[to * systems + from] / 2;
      moves[from * systems + to] = sum > 0 ? losses / sum : 1 / systems;
    }
  }
  return moves;
}
