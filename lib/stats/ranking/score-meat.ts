import { OUTCOME_CATEGORIES } from "@/lib/stats/judgments/judgments";
import { rowsAlone } from "@/lib/stats/judgments/rows-alone";
import { largestOf, rowsTogether } from "@/lib/stats/judgments/rows-together";
import { OuterProducts } from "@/lib/stats/numerics/outer-products";
import { countedRows, LEFT_OUT, type VoteScores } from "./vote-scores";

/** The middle of a sandwich: Σ over clusters of (sum of scores)(sum of scores)ᵀ, with the number of clusters and of votes. */
export interface ScoreMeat {
  meat: Float64Array;
  clusters: number;
  n: number;
}

/**
 * Votes with the same value in every key column are one cluster; without a column each vote is its own. Parameters × parameters,
 * row-major. One pass over the votes, then squares of the parameters that a cluster touches.
 */
export function scoreMeat(scores: VoteScores, keys: readonly Uint32Array[]): ScoreMeat {
  const size = scores.systems + scores.slopeCount;
  if (keys.length === 1) {
    const clusters = largestOf(keys[0]) + 1;
    // A table of no more than a few numbers a vote beats a sort.
    if (clusters * size <= 4 * scores.group.length + 4096) return tableMeat(scores, keys[0], clusters, size);
  }
  return sortedMeat(scores, keys, size);
}

function tableMeat(scores: VoteScores, key: Uint32Array, possible: number, size: number): ScoreMeat {
  const { systems, a, b, group, outcome, residual, slopes, slopeCount } = scores;
  const table = new Float64Array(possible * size);
  const votes = new Uint32Array(possible);
  for (let row = 0; row < group.length; row++) {
    const of = group[row];
    const at = of * OUTCOME_CATEGORIES + outcome[row];
    const score = residual[at];
    if (!(score < LEFT_OUT)) continue;
    const cluster = key[row];
    votes[cluster]++;
    table[cluster * size + a[of]] += score;
    table[cluster * size + b[of]] -= score;
    for (let c = 0; c < slopeCount; c++) table[cluster * size + systems + c] += slopes[at * slopeCount + c];
  }
  const products = new OuterProducts(size);
  let [clusters, n] = [0, 0];
  for (let cluster = 0; cluster < possible; cluster++) {
    if (votes[cluster] === 0) continue;
    clusters++;
    n += votes[cluster];
    products.add(table, cluster * size);
  }
  return { meat: products.sum(), clusters, n };
}

function sortedMeat(scores: VoteScores, keys: readonly Uint32Array[], size: number): ScoreMeat {
  const { systems, a, b, group, outcome, residual, slopes, slopeCount } = scores;
  const counted = countedRows(scores);
  const { alone, others } = rowsAlone(counted, keys);
  const rows = rowsTogether(others, keys);
  const products = new OuterProducts(size);
  addAlone(products, scores, alone, size);
  const sums = new Float64Array(size);
  let [clusters, from] = [alone.length, 0];
  for (let to = 1; to <= rows.length; to++) {
    if (to < rows.length && sameKeys(keys, rows[from], rows[to])) continue;
    clusters++;
    for (; from < to; from++) {
      const of = group[rows[from]];
      const at = of * OUTCOME_CATEGORIES + outcome[rows[from]];
      sums[a[of]] += residual[at];
      sums[b[of]] -= residual[at];
      for (let c = 0; c < slopeCount; c++) sums[systems + c] += slopes[at * slopeCount + c];
    }
    products.add(sums, 0);
    sums.fill(0);
  }
  return { meat: products.sum(), clusters, n: counted.length };
}

/** Votes that are clusters by themselves: equal ones have equal scores, so that their number is enough. */
function addAlone(products: OuterProducts, scores: VoteScores, rows: Uint32Array, size: number): void {
  const { systems, a, b, group, outcome, residual, slopes, slopeCount } = scores;
  const votes = new Uint32Array(residual.length);
  for (let at = 0; at < rows.length; at++) votes[group[rows[at]] * OUTCOME_CATEGORIES + outcome[rows[at]]]++;
  const score = new Float64Array(size);
  for (let at = 0; at < votes.length; at++) {
    if (votes[at] === 0) continue;
    const of = Math.floor(at / OUTCOME_CATEGORIES);
    if (slopeCount === 0) {
      products.addPair(a[of], b[of], votes[at] * residual[at] ** 2);
      continue;
    }
    const root = Math.sqrt(votes[at]);
    score[a[of]] = root * residual[at];
    score[b[of]] = -root * residual[at];
    for (let c = 0; c < slopeCount; c++) score[systems + c] = root * slopes[at * slopeCount + c];
    products.add(score, 0);
    score[a[of]] = score[b[of]] = 0;
  }
}

function sameKeys(keys: readonly Uint32Array[], row: number, other: number): boolean {
  for (let k = 0; k < keys.length; k++) if (keys[k][row] !== keys[k][other]) return false;
  return true;
}
