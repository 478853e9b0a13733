import type { Undefined } from "@/lib/stats/estimate";
import { type ComparedPairs, comparedPairs } from "./compared-pairs";
import { connectionGap } from "./connectivity";
import type { WinMatrix } from "./win-matrix";

/**
 * Why strengths and a tie parameter have no finite fit together, or null where they do; no ties at all is no gap. Beyond the connection of all
 * systems it takes a closed walk from system to system, over wins in their direction and ties in any, that holds more wins than ties. Without one,
 * strengths and ties can grow together for ever: each win of i over j lets θ_i lead θ_j by a step, each tie keeps them within one.
 */
export function tieModelGap(matrix: WinMatrix): Undefined | null {
  const gap = connectionGap(matrix);
  if (gap) return gap;
  const pairs = comparedPairs(matrix);
  const total = (counts: Float64Array) => counts.reduce((sum, count) => sum + count, 0);
  if (total(pairs.wins) + total(pairs.losses) === 0) return { ok: false, reason: "no_decisive_votes", n: matrix.n };
  if (total(pairs.ties) === 0 || hasWinningCycle(pairs)) return null;
  return { ok: false, reason: "one_way_wins", n: matrix.n };
}

/** Bellman and Ford: distances that still fall after a round for each system run along a cycle of negative length. */
function hasWinningCycle({ systems, length, first, second, wins, losses, ties }: ComparedPairs): boolean {
  for (let pair = 0; pair < length; pair++) if (wins[pair] > 0 && losses[pair] > 0) return true;
  const distance = new Float64Array(systems);
  for (let round = 0; round <= systems; round++) {
    let fell = false;
    const relax = (from: number, to: number, step: number) => {
      if (distance[from] + step >= distance[to]) return;
      distance[to] = distance[from] + step;
      fell = true;
    };
    for (let pair = 0; pair < length; pair++) {
      const [i, j] = [first[pair], second[pair]];
      if (wins[pair] > 0) relax(i, j, -1);
      if (losses[pair] > 0) relax(j, i, -1);
      if (ties[pair] > 0) relax(i, j, 1);
      if (ties[pair] > 0) relax(j, i, 1);
    }
    if (!fell) return false;
  }
  return true;
}
