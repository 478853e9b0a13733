import { type Judgments, OUTCOME_CATEGORIES } from "./judgments";
import { tallyOutcomes } from "./tally-outcomes";

/** Votes for a, ties, votes for b, and votes that called both bad, seen from a. */
export interface OutcomeCounts {
  wins: number;
  ties: number;
  losses: number;
  bothBad: number;
}

/** One table of counts per value of an index column, in one pass. Indexes from `groups` on are ignored. */
export function countsBy(judgments: Judgments, index: Uint16Array | Uint32Array, groups: number): OutcomeCounts[] {
  const table = tallyOutcomes(index, judgments.outcome, judgments.length, groups);
  return Array.from({ length: groups }, (_, group) => {
    const at = group * OUTCOME_CATEGORIES;
    return { wins: table[at], ties: table[at + 1], losses: table[at + 2], bothBad: table[at + 3] };
  });
}

/** Counts of every pair of systems, `pairs` being their number. */
export function countsByPair(judgments: Judgments, pairs: number): OutcomeCounts[] {
  return countsBy(judgments, judgments.pair, pairs);
}

export function countsOf(judgments: Judgments): OutcomeCounts {
  const table = new Uint32Array(OUTCOME_CATEGORIES);
  for (let row = 0; row < judgments.length; row++) table[judgments.outcome[row]]++;
  return { wins: table[0], ties: table[1], losses: table[2], bothBad: table[3] };
}

/** The same votes seen from b. */
export function swapCounts(counts: OutcomeCounts): OutcomeCounts {
  return { ...counts, wins: counts.losses, losses: counts.wins };
}
