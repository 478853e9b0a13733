import { OUTCOME_CATEGORIES } from "@/lib/stats/judgments/judgments";
import { largestOf } from "@/lib/stats/judgments/rows-together";
import { tallyOutcomes } from "@/lib/stats/judgments/tally-outcomes";
import { OuterProducts } from "@/lib/stats/numerics/outer-products";
import { bothSystems, clusterSums } from "./cluster-sums";
import { LEFT_OUT, type VoteScores } from "./vote-scores";
import { type VotesByKey, votesByKey } from "./votes-by-key";

/** The middle of a sandwich: Σ over clusters of (sum of scores)(sum of scores)ᵀ, with the number of clusters and of votes. */
export interface ScoreMeat {
  /** Parameters × parameters, row-major. */
  meat: Float64Array;
  clusters: number;
  n: number;
}

/** Votes with the same value in every key column are one cluster; without a column each vote is its own. */
export function scoreMeat(scores: VoteScores, keys: readonly Uint32Array[]): ScoreMeat {
  if (keys.length === 0) return meatOfVotes(scores);
  if (keys.length > 1) return meatOfCells(scores, votesByKey(scores, keys[0], keys[1]));
  const clusters = largestOf(keys[0]) + 1;
  const size = scores.systems + scores.slopeCount;
  // As long as it stays in a near cache.
  return clusters * size <= 2 ** 15
    ? meatOfFew(scores, keys[0], clusters)
    : meatOfClusters(scores, votesByKey(scores, keys[0]));
}

function meatOfVotes(scores: VoteScores): ScoreMeat {
  const sums = clusterSums(scores);
  const n = sums.addAlone(tallyOutcomes(scores.group, scores.outcome, scores.group.length, scores.a.length));
  return { meat: sums.sum(), clusters: n, n };
}

/** One pass over the votes, with a row of sums for each cluster that there may be. */
function meatOfFew(scores: VoteScores, key: Uint32Array, possible: number): ScoreMeat {
  const { systems, group, outcome, residual, slopes, slopeCount } = scores;
  const systemsOf = bothSystems(scores);
  const products = new OuterProducts(systems + slopeCount, possible);
  const { block, width } = products;
  const votes = new Uint32Array(possible);
  for (let at = 0; at < group.length; at++) {
    const of = group[at] * OUTCOME_CATEGORIES + outcome[at];
    const score = residual[of];
    if (!(score < LEFT_OUT)) continue;
    const both = systemsOf[group[at]];
    const row = key[at] * width;
    votes[key[at]]++;
    block[row + (both >>> 16)] += score;
    block[row + (both & 0xffff)] -= score;
    for (let c = 0; c < slopeCount; c++) block[row + systems + c] += slopes[of * slopeCount + c];
  }
  products.addRows(possible);
  const n = votes.reduce((sum, count) => sum + count, 0);
  return { meat: products.sum(), clusters: votes.filter((count) => count > 0).length, n };
}

/** By the key that the votes are in the order of. */
export function meatOfClusters(scores: VoteScores, { end, code }: VotesByKey): ScoreMeat {
  const sums = clusterSums(scores);
  let [clusters, n] = [0, 0];
  for (let key = 0, from = 0; key < end.length; from = end[key++]) {
    const votes = sums.add(code, from, end[key]);
    if (votes > 0) clusters++;
    n += votes;
  }
  return { meat: sums.sum(), clusters, n };
}

/** By both keys. Most cells have one vote, of which it is enough to know how many are alike. */
export function meatOfCells(scores: VoteScores, { end, code, second }: VotesByKey): ScoreMeat {
  const sums = clusterSums(scores);
  const alone = new Uint32Array(scores.residual.length);
  const most = end.reduce((most, to, key) => Math.max(most, key === 0 ? to : to - end[key - 1]), 0);
  // Where the last vote with a second key is, counted from 1, and the one of the same cell before a vote, or 0.
  const last = new Uint32Array(largestOf(second) + 1);
  const before = new Uint32Array(most);
  const cell = new Uint32Array(most);
  let [clusters, n] = [0, 0];
  for (let key = 0, from = 0; key < end.length; from = end[key++]) {
    for (let at = from; at < end[key]; at++) {
      before[at - from] = last[second[at]] > from ? last[second[at]] : 0;
      last[second[at]] = at + 1;
    }
    for (let at = from; at < end[key]; at++) {
      if (last[second[at]] !== at + 1) continue;
      if (before[at - from] === 0) {
        alone[code[at]]++;
        continue;
      }
      let size = 0;
      for (let vote = at + 1; vote > 0; vote = before[vote - 1 - from]) cell[size++] = code[vote - 1];
      const votes = sums.add(cell, 0, size);
      if (votes > 0) clusters++;
      n += votes;
    }
  }
  const single = sums.addAlone(alone);
  return { meat: sums.sum(), clusters: clusters + single, n: n + single };
}
