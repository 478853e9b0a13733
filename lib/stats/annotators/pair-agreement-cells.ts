import type { BothBadChoice } from "@/lib/stats/judgments/both-bad";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { largestOf, rowsTogether } from "@/lib/stats/judgments/rows-together";
import type { ClusterCells } from "@/lib/stats/win-rate/cluster-cells";
import { type VotesByUnit, votesByUnit } from "./votes-by-unit";

/**
 * One score per comparison, summed by prompt: the share of equal pairs among its pairs of votes by two annotators. Comparisons that one
 * annotator judged stay out. To the last digit the same whatever the order of votes and the numbers of comparisons, prompts and annotators.
 */
export function pairAgreementCells(judgments: Judgments, choice: BothBadChoice = {}): ClusterCells {
  const { share, prompt } = sharesByPrompt(judgments, votesByUnit(judgments, largestOf(judgments.rater) + 1, choice));
  const cells: { count: number; sum: number }[] = [];
  for (let from = 0, to = 1; from < share.length; to++) {
    if (to < share.length && prompt[to] === prompt[from]) continue;
    const sum = share
      .subarray(from, to)
      .sort()
      .reduce((sum, value) => sum + value, 0);
    cells.push({ count: to - from, sum });
    from = to;
  }
  cells.sort((x, y) => x.count - y.count || x.sum - y.sum);
  return {
    cells: cells.length,
    raters: Math.min(1, cells.length),
    prompts: cells.length,
    rater: new Uint32Array(cells.length),
    prompt: Uint32Array.from(cells.keys()),
    count: Float64Array.from(cells, ({ count }) => count),
    sum: Float64Array.from(cells, ({ sum }) => sum),
    n: share.length,
    total: cells.reduce((total, { sum }) => total + sum, 0),
    uniform: share.every((value) => value === share[0]),
  };
}

/** Shares of equal pairs, those of one prompt side by side. */
function sharesByPrompt({ length, unit, cluster }: Judgments, votes: VotesByUnit) {
  const promptOf = new Uint32Array(largestOf(unit) + 1);
  for (let row = 0; row < length; row++) promptOf[unit[row]] = cluster[row];
  const prompts = votes.unit.map((index) => promptOf[index]);
  const shares = equalShares(votes);
  const judged = Uint32Array.from(shares.keys()).filter((i) => shares[i] >= 0);
  const together = rowsTogether(judged, [prompts]);
  return { share: Float64Array.from(together, (i) => shares[i]), prompt: together.map((i) => prompts[i]) };
}

/** By comparison; −1 where one annotator gave all votes. */
function equalShares({ units, raters, start, rater, answer, outcomes }: VotesByUnit): Float64Array {
  const shares = new Float64Array(units).fill(-1);
  const classes = outcomes.length;
  // On the comparison at hand, so far: votes by answer, by annotator, and by annotator and answer.
  const [all, votesOf, own] = [classes, raters, raters * classes].map((size) => new Uint32Array(size));
  for (let i = 0; i < units; i++) {
    let [pairs, equal] = [0, 0];
    for (let vote = start[i]; vote < start[i + 1]; vote++) {
      const [by, given] = [rater[vote], answer[vote]];
      pairs += vote - start[i] - votesOf[by]++;
      equal += all[given]++ - own[by * classes + given]++;
    }
    if (pairs > 0) shares[i] = equal / pairs;
    all.fill(0);
    for (let vote = start[i]; vote < start[i + 1]; vote++) {
      votesOf[rater[vote]] = own[rater[vote] * classes + answer[vote]] = 0;
    }
  }
  return shares;
}
