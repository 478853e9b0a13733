/** Rows with what each adds to an estimate's error: its influence, summing to about 0. */
export interface InfluenceRows {
  cluster: ArrayLike<number>;
  influence: Float64Array;
}

export interface InfluenceVariance {
  variance: number;
  /** Clusters of the smaller axis that was used: one more than the degrees of freedom. */
  clusters: number;
  method: "clustered by prompt" | "clustered by annotator and prompt";
}

/** Fewer annotators than this cannot stand for others: the interval then speaks of new prompts only. */
const FEWEST = 5;

/**
 * Variance of an estimate whose error is the sum of votes' and of verdicts' influences: Σ over prompts of (their sum)², votes and verdicts of a prompt
 * together; with 5 or more annotators who repeat, also + annotators − annotator × prompt of the votes' part, floored at either. Verdicts come from the
 * one judge that the claim is about, so that they share nothing but their prompt. Each grouping has its factor G/(G − 1), G counting groups with votes.
 * Source: Cameron, Gelbach, Miller (2011), J. Business & Economic Statistics 29, 238–249.
 */
export function influenceVariance(
  votes: InfluenceRows & { rater: ArrayLike<number> },
  verdicts: InfluenceRows,
): InfluenceVariance {
  const length = votes.influence.length;
  const [byPrompt, byRater, byCell] = [0, 1, 2].map(() => new Map<number, number>());
  for (let row = 0; row < length; row++) {
    const value = votes.influence[row];
    add(byPrompt, votes.cluster[row], value);
    add(byRater, votes.rater[row], value);
    // Below 2^53, as both numbers are below 2^26 in any memory.
    add(byCell, votes.cluster[row] * 2 ** 26 + votes.rater[row], value);
  }
  const prompts = byPrompt.size;
  for (let row = 0; row < verdicts.influence.length; row++)
    add(byPrompt, verdicts.cluster[row], verdicts.influence[row]);
  const prompt = factor(prompts) * squares(byPrompt);
  const raters = byRater.size;
  if (raters < FEWEST || raters === length) {
    return { variance: prompt, clusters: prompts, method: "clustered by prompt" };
  }
  const rater = factor(raters) * squares(byRater);
  const twoWay = prompt + rater - factor(byCell.size) * squares(byCell);
  return {
    variance: Math.max(twoWay, prompt, rater),
    clusters: Math.min(prompts, raters),
    method: "clustered by annotator and prompt",
  };
}

function add(sums: Map<number, number>, key: number, value: number): void {
  sums.set(key, (sums.get(key) ?? 0) + value);
}

function factor(groups: number): number {
  return groups < 2 ? 0 : groups / (groups - 1);
}

function squares(sums: Map<number, number>): number {
  let total = 0;
  for (const sum of sums.values()) total += sum * sum;
  return total;
}
