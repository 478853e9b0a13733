import { type BothBadChoice, scoreTable } from "@/lib/stats/judgments/both-bad";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { largestOf, rowsTogether } from "@/lib/stats/judgments/rows-together";
import { type BootstrapChunk, drawRounds } from "./bootstrap-votes";
import { type PairTotals, strengthRefit } from "./refit-strengths";
import type { SystemPairs } from "./system-pairs";
import { countedRows, voteScores } from "./vote-scores";

/**
 * Bootstrap of a ranking that draws whole annotators (`key` = judgments.rater), prompts or comparisons with replacement, all their votes
 * with them, as many as there are, and fits Bradley-Terry. `theta` is the fit of all votes. One pass over the votes; then a round costs the pairs that
 * each cluster has votes on.
 * Source: Davison, Hinkley (1997), Bootstrap Methods and their Application, section 3.8; Field, Welsh (2007), JRSS B 69, 369–390.
 */
export function bootstrapClusters(
  judgments: Judgments,
  key: Uint32Array,
  pairs: SystemPairs,
  theta: Float64Array,
  choice: BothBadChoice = {},
): BootstrapChunk {
  const table = clusterTable(judgments, key, pairs, choice);
  const refit = strengthRefit(table.pairs, table.total, theta);
  const totals = { votes: new Float64Array(table.total.length), scores: new Float64Array(table.total.length) };
  const weights = new Float64Array(table.clusters);
  return (seed, chunk) =>
    drawRounds(seed, chunk, pairs.systems, (rng) => {
      weights.fill(0);
      for (let i = 0; i < table.clusters; i++) weights[Math.floor(rng.float() * table.clusters)]++;
      weightedTotals(table, weights, totals);
      return refit(totals);
    });
}

function weightedTotals(
  { start, cluster, votes, scores }: ClusterTable,
  weights: Float64Array,
  into: PairTotals,
): void {
  for (let pair = 0; pair < into.votes.length; pair++) {
    let drawn = 0;
    let score = 0;
    const end = start[pair + 1];
    for (let entry = start[pair]; entry < end; entry++) {
      const weight = weights[cluster[entry]];
      drawn += weight * votes[entry];
      score += weight * scores[entry];
    }
    into.votes[pair] = drawn;
    into.scores[pair] = score;
  }
}

type ClusterTable = ReturnType<typeof clusterTable>;

/**
 * Votes and scores of each pair with votes, cluster by cluster: entries start[p] to start[p + 1]. Clusters are numbered densely.
 * Single precision holds up to 8 million votes of a cluster on a pair exactly, and halves what a round must read.
 */
function clusterTable(judgments: Judgments, key: Uint32Array, pairs: SystemPairs, choice: BothBadChoice) {
  const table = scoreTable(choice);
  const { pair, outcome } = judgments;
  const rows = rowsTogether(countedRows(voteScores(judgments, pairs, new Float64Array(pairs.systems), choice)), [
    key,
    pair,
  ]);
  const numbers = new Int32Array(largestOf(key) + 1).fill(-1);
  const cluster = new Uint32Array(rows.length);
  const [votes, scores] = [new Float32Array(rows.length), new Float32Array(rows.length)];
  const [start, kept, total]: [number[], number[], number[]] = [[], [], []];
  let [entries, clusters] = [0, 0];
  for (let at = 0; at < rows.length; at++) {
    const [row, before] = [rows[at], rows[at - 1]];
    const sameKey = at > 0 && key[row] === key[before];
    const samePair = at > 0 && pair[row] === pair[before];
    if (!samePair) {
      start.push(entries);
      kept.push(pair[row]);
      total.push(0);
    }
    if (!sameKey || !samePair) {
      if (numbers[key[row]] < 0) numbers[key[row]] = clusters++;
      cluster[entries++] = numbers[key[row]];
    }
    votes[entries - 1]++;
    scores[entries - 1] += table[outcome[row]];
    total[total.length - 1]++;
  }
  const first = Uint16Array.from(kept, (index) => pairs.a[index]);
  const second = Uint16Array.from(kept, (index) => pairs.b[index]);
  return {
    pairs: { systems: pairs.systems, first, second },
    start: Uint32Array.from([...start, entries]),
    total: Float64Array.from(total),
    cluster,
    clusters,
    votes,
    scores,
  };
}
