import { ENOUGH_CLUSTERS } from "@/lib/stats/win-rate/few-clusters";

/** Rows with what each adds to an estimate's error: its influence, summing to about 0. */
export interface InfluenceRows {
  cluster: ArrayLike<number>;
  influence: Float64Array;
}

export interface InfluenceVariance {
  variance: number;
  /** Clusters of the smaller axis that was used: one more than the degrees of freedom. */
  clusters: number;
  method: string;
}

/** Fewer annotators than this cannot stand for others: the interval then speaks of new prompts only. */
const FEWEST = 5;

/**
 * Variance of an estimate whose error is the sum of votes' and of verdicts' influences: Σ over prompts of (their sum)², votes and verdicts of a prompt
 * together; with 5 or more annotators who repeat, also + annotators − annotator × prompt of the votes' part, floored at either. Verdicts come from the
 * one judge that the claim is about, so that they share nothing but their prompt. Each grouping has its factor G/(G − 1), G counting groups with votes.
 * `jackknife`, where given, has the variance of an axis with fewer than 20 clusters with votes; prompts without votes are added to it as before.
 * Source: Cameron, Gelbach, Miller (2011), J. Business & Economic Statistics 29, 238–249.
 */
export function influenceVariance(
  votes: InfluenceRows & { rater: ArrayLike<number> },
  verdicts: InfluenceRows,
  jackknife?: (axis: "prompt" | "annotator") => number,
): InfluenceVariance {
  const length = votes.influence.length;
  const byPrompt = new Float64Array(1 + Math.max(largest(votes.cluster), largest(verdicts.cluster)));
  const isVoted = new Uint8Array(byPrompt.length);
  const byRater = new Float64Array(1 + largest(votes.rater));
  const isRater = new Uint8Array(byRater.length);
  for (let row = 0; row < length; row++) {
    byPrompt[votes.cluster[row]] += votes.influence[row];
    isVoted[votes.cluster[row]] = 1;
    byRater[votes.rater[row]] += votes.influence[row];
    isRater[votes.rater[row]] = 1;
  }
  const prompts = isVoted.reduce((sum, one) => sum + one, 0);
  const raters = isRater.reduce((sum, one) => sum + one, 0);
  for (let row = 0; row < verdicts.influence.length; row++) byPrompt[verdicts.cluster[row]] += verdicts.influence[row];
  const few = (clusters: number) => (clusters >= FEWEST && clusters < ENOUGH_CLUSTERS ? jackknife : undefined);
  const fewPrompts = few(prompts);
  const prompt = fewPrompts
    ? fewPrompts("prompt") + factor(prompts) * squares(byPrompt.filter((_, cluster) => isVoted[cluster] === 0))
    : factor(prompts) * squares(byPrompt);
  if (raters < FEWEST || raters === length) {
    return { variance: prompt, clusters: prompts, method: `clustered by prompt${fewPrompts ? ", jackknife" : ""}` };
  }
  const fewRaters = few(raters);
  const rater = fewRaters ? fewRaters("annotator") : factor(raters) * squares(byRater);
  const cells = cellSums(votes, byRater.length, byPrompt.length);
  const twoWay = prompt + rater - factor(cells.length) * squares(cells);
  return {
    variance: Math.max(twoWay, prompt, rater),
    clusters: Math.min(prompts, raters),
    method: `clustered by annotator and prompt${fewPrompts || fewRaters ? ", jackknife" : ""}`,
  };
}

/** Sums per annotator × prompt: rows taken annotator by annotator, so that a prompt's sum so far is theirs if it is not older than their first. */
function cellSums(votes: InfluenceRows & { rater: ArrayLike<number> }, raters: number, prompts: number): Float64Array {
  const start = new Uint32Array(raters + 1);
  const length = votes.influence.length;
  for (let row = 0; row < length; row++) start[votes.rater[row] + 1]++;
  for (let rater = 0; rater < raters; rater++) start[rater + 1] += start[rater];
  const [next, order] = [start.slice(), new Uint32Array(length)];
  for (let row = 0; row < length; row++) order[next[votes.rater[row]]++] = row;
  const sums = new Float64Array(length);
  const cellOf = new Int32Array(prompts).fill(-1);
  let cells = 0;
  for (let rater = 0; rater < raters; rater++) {
    const first = cells;
    for (let place = start[rater]; place < start[rater + 1]; place++) {
      const cluster = votes.cluster[order[place]];
      if (cellOf[cluster] < first) cellOf[cluster] = cells++;
      sums[cellOf[cluster]] += votes.influence[order[place]];
    }
  }
  return sums.subarray(0, cells);
}

/** The largest of index numbers, −1 where there are none. */
export function largest(values: ArrayLike<number>): number {
  let most = -1;
  for (let i = 0; i < values.length; i++) if (values[i] > most) most = values[i];
  return most;
}

function factor(groups: number): number {
  return groups < 2 ? 0 : groups / (groups - 1);
}

function squares(sums: Float64Array): number {
  let total = 0;
  for (const sum of sums) total += sum * sum;
  return total;
}
