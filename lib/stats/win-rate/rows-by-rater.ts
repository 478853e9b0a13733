import type { Judgments } from "@/lib/stats/judgments/judgments";

/** Rows that have a score, raters together: those of rater r are at `start[r]` up to before `start[r + 1]`. */
export interface RowsByRater {
  start: Uint32Array;
  cluster: Uint32Array;
  code: Uint8Array;
  largestCluster: number;
}

/** A counting sort that carries the two columns along: what follows then reads memory in order. */
export function rowsByRater(judgments: Judgments, code: Uint8Array, scores: Float64Array): RowsByRater {
  const { length, rater, cluster } = judgments;
  let [largestRater, largestCluster] = [0, 0];
  for (let row = 0; row < length; row++) {
    if (rater[row] > largestRater) largestRater = rater[row];
    if (cluster[row] > largestCluster) largestCluster = cluster[row];
  }
  const start = new Uint32Array(largestRater + 2);
  for (let row = 0; row < length; row++) if (scores[code[row]] >= 0) start[rater[row] + 1]++;
  for (let index = 1; index < start.length; index++) start[index] += start[index - 1];
  const next = start.slice();
  const n = start[start.length - 1];
  const sorted = { start, cluster: new Uint32Array(n), code: new Uint8Array(n), largestCluster };
  for (let row = 0; row < length; row++) {
    if (!(scores[code[row]] >= 0)) continue;
    const place = next[rater[row]]++;
    sorted.cluster[place] = cluster[row];
    sorted.code[place] = code[row];
  }
  return sorted;
}
