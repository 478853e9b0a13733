import { OUTCOME_CATEGORIES } from "@/lib/stats/judgments/judgments";
import { firstPlaces } from "@/lib/stats/judgments/rows-together";
import { readsByWords } from "@/lib/stats/judgments/tally-outcomes";
import type { VoteScores } from "./vote-scores";

/** All votes with equal keys side by side: those of key k are before `end[k]` and not before `end[k − 1]`. */
export interface VotesByKey {
  end: Uint32Array;
  /** 4 · group + outcome: where the vote's residual is. */
  code: Uint32Array;
  /** The second key of each vote, where there is one. */
  second: Uint32Array;
}

/** A counting sort that carries what is wanted along, so that what follows reads memory in order. O(votes + largest key). */
export function votesByKey({ group, outcome }: VoteScores, key: Uint32Array, second?: Uint32Array): VotesByKey {
  const votes = group.length;
  const end = firstPlaces(key);
  const sorted = { end, code: new Uint32Array(votes), second: new Uint32Array(second ? votes : 0) };
  const { code } = sorted;
  const byWords = group instanceof Uint16Array && readsByWords(group) && readsByWords(outcome);
  const done = byWords ? placeByFours(group, outcome, key, second, sorted) : 0;
  for (let row = done; row < votes; row++) {
    const place = end[key[row]]++;
    code[place] = group[row] * OUTCOME_CATEGORIES + outcome[row];
    if (second) sorted.second[place] = second[row];
  }
  return sorted;
}

/** Four rows a turn, read as whole words: a third faster. Gives the number of rows placed. */
function placeByFours(
  group: Uint16Array,
  outcome: Uint8Array,
  key: Uint32Array,
  second: Uint32Array | undefined,
  { end, code, second: carried }: VotesByKey,
): number {
  const fours = group.length >> 2;
  const groups = new Uint32Array(group.buffer, group.byteOffset, fours * 2);
  const outcomes = new Uint32Array(outcome.buffer, outcome.byteOffset, fours);
  for (let four = 0, row = 0; four < fours; four++, row += 4) {
    const low = groups[2 * four];
    const high = groups[2 * four + 1];
    const codes = outcomes[four];
    const first = end[key[row]]++;
    code[first] = ((low & 0xffff) << 2) | (codes & 3);
    const next = end[key[row + 1]]++;
    code[next] = ((low >>> 16) << 2) | ((codes >>> 8) & 3);
    const third = end[key[row + 2]]++;
    code[third] = ((high & 0xffff) << 2) | ((codes >>> 16) & 3);
    const last = end[key[row + 3]]++;
    code[last] = ((high >>> 16) << 2) | ((codes >>> 24) & 3);
    if (!second) continue;
    carried[first] = second[row];
    carried[next] = second[row + 1];
    carried[third] = second[row + 2];
    carried[last] = second[row + 3];
  }
  return fours * 4;
}
