import type { Judgments } from "@/lib/stats/judgments/judgments";
import { firstPlaces, largestOf } from "@/lib/stats/judgments/rows-together";
import { readsByWords } from "@/lib/stats/judgments/tally-outcomes";

/** All rows, raters together: those of rater r are before `end[r]` and not before `end[r − 1]`. */
export interface RowsByRater {
  end: Uint32Array;
  cluster: Uint32Array;
  code: Uint8Array;
  largestCluster: number;
}

/** A counting sort that carries the two columns along: what follows then reads memory in order. */
export function rowsByRater({ length, rater, cluster }: Judgments, code: Uint8Array): RowsByRater {
  const end = firstPlaces(rater);
  const sorted = { end, cluster: new Uint32Array(length), code: new Uint8Array(length) };
  const done = readsByWords(code) ? placeByFours(rater, cluster, code, sorted) : 0;
  for (let row = done; row < length; row++) {
    const place = end[rater[row]]++;
    sorted.cluster[place] = cluster[row];
    sorted.code[place] = code[row];
  }
  return { ...sorted, largestCluster: largestOf(cluster) };
}

/** Four rows a turn, their codes read as a word. Gives the number of rows placed. */
function placeByFours(
  rater: Uint32Array,
  cluster: Uint32Array,
  code: Uint8Array,
  { end, cluster: clusters, code: codes }: Pick<RowsByRater, "end" | "cluster" | "code">,
): number {
  const words = new Uint32Array(code.buffer, code.byteOffset, rater.length >> 2);
  for (let four = 0, row = 0; four < words.length; four++, row += 4) {
    const word = words[four];
    const first = end[rater[row]]++;
    clusters[first] = cluster[row];
    codes[first] = word & 0xff;
    const second = end[rater[row + 1]]++;
    clusters[second] = cluster[row + 1];
    codes[second] = (word >>> 8) & 0xff;
    const third = end[rater[row + 2]]++;
    clusters[third] = cluster[row + 2];
    codes[third] = (word >>> 16) & 0xff;
    const fourth = end[rater[row + 3]]++;
    clusters[fourth] = cluster[row + 3];
    codes[fourth] = word >>> 24;
  }
  return words.length * 4;
}
