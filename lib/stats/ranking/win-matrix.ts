import { type BothBadChoice, decidedCounts } from "@/lib/stats/judgments/both-bad";
import { countsByPair } from "@/lib/stats/judgments/counts";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { SystemPairs } from "./system-pairs";

/** All that a ranking without covariates depends on. Matrices are systems × systems, row-major. */
export interface WinMatrix {
  systems: number;
  /** Entry (i, j): votes for i against j. */
  wins: Float64Array;
  /** Entry (i, j) = entry (j, i): ties between the two. */
  ties: Float64Array;
  /** Votes in all. */
  n: number;
}

/** One pass over the votes; "both bad" is left out unless the reader counts it as a tie. */
export function winMatrix(judgments: Judgments, pairs: SystemPairs, choice: BothBadChoice = {}): WinMatrix {
  const { systems, a, b } = pairs;
  const matrix = emptyWinMatrix(systems);
  countsByPair(judgments, a.length).forEach((counts, pair) => {
    const { wins, ties, losses } = decidedCounts(counts, choice);
    const [forward, backward] = [a[pair] * systems + b[pair], b[pair] * systems + a[pair]];
    matrix.wins[forward] += wins;
    matrix.wins[backward] += losses;
    matrix.ties[forward] += ties;
    matrix.ties[backward] += ties;
    matrix.n += wins + ties + losses;
  });
  return matrix;
}

export function emptyWinMatrix(systems: number): WinMatrix {
  const size = systems * systems;
  return { systems, wins: new Float64Array(size), ties: new Float64Array(size), n: 0 };
}
