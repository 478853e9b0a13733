import type { WinMatrix } from "./win-matrix";

/** The pairs of systems with votes, first < second, as columns: what the likelihood of a model of strengths is a sum over. */
export interface ComparedPairs {
  systems: number;
  length: number;
  first: Uint16Array;
  second: Uint16Array;
  /** Votes for the first, votes for the second, ties. */
  wins: Float64Array;
  losses: Float64Array;
  ties: Float64Array;
}

export function comparedPairs({ systems, wins, ties }: WinMatrix): ComparedPairs {
  const most = (systems * (systems - 1)) / 2;
  const pairs = {
    systems,
    length: 0,
    first: new Uint16Array(most),
    second: new Uint16Array(most),
    wins: new Float64Array(most),
    losses: new Float64Array(most),
    ties: new Float64Array(most),
  };
  for (let i = 0; i < systems; i++) {
    for (let j = i + 1; j < systems; j++) {
      const [forward, backward] = [i * systems + j, j * systems + i];
      if (wins[forward] + wins[backward] + ties[forward] === 0) continue;
      pairs.first[pairs.length] = i;
      pairs.second[pairs.length] = j;
      pairs.wins[pairs.length] = wins[forward];
      pairs.losses[pairs.length] = wins[backward];
      pairs.ties[pairs.length++] = ties[forward];
    }
  }
  return pairs;
}
