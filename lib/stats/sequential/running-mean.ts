import { type BothBadChoice, scoreTable } from "@/lib/stats/judgments/both-bad";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { ClusterAxis } from "@/lib/stats/win-rate/clustered-interval";
import type { SequentialMean } from "./asymptotic-interval";

export interface SequentialState extends SequentialMean {
  rate: number;
  /** As many clusters of equal size would be worth as much, of the axis that is worth less: n² / Σ m², as in few-clusters.ts. */
  effectiveClusters: number;
}

/** The win rate along the votes. `add(row)` takes the next vote, each row once; `now` speaks of those taken. */
export interface RunningMean {
  add(row: number): void;
  /** `rate` is the win rate, `mean` the same with the added votes: the centre of an interval. */
  now(axis: ClusterAxis): SequentialState | null;
  votes(): number;
}

/** Wins, and losses, added to centre and spread. Source: Agresti, Coull (1998), American Statistician 52, 119–126. */
const ADDED = 2;

/**
 * Win rate and clustered variance after each vote, at a cost that does not grow: per cluster only sums are kept, and of those the sums
 * of squares and products, as in clustered-variance.ts. The variance is never less than that of independent votes. Centre and this floor
 * count two wins and two losses more than there are, so that early streaks, and win rates near 0 or 1, do not pass for certainty.
 * Null before the first vote.
 */
export function runningMean(judgments: Judgments, choice: BothBadChoice = {}): RunningMean {
  const scores = scoreTable(choice);
  const raters = clusterSums(judgments.rater);
  const prompts = clusterSums(judgments.cluster);
  const cells = clusterSums(cellNumbers(judgments));
  let [n, total, squares] = [0, 0, 0];
  return {
    add(row) {
      const score = scores[judgments.outcome[row]];
      if (score < 0) return;
      n++;
      total += score;
      squares += score * score;
      raters.add(row, score);
      prompts.add(row, score);
      cells.add(row, score);
    },
    votes: () => n,
    now(axis) {
      if (n === 0) return null;
      const rate = total / n;
      const mean = (total + ADDED) / (n + 2 * ADDED);
      const spread = (squares + ADDED) / (n + 2 * ADDED) - mean * mean;
      const [byRater, byPrompt] = [raters.variance(rate, n), prompts.variance(rate, n)];
      const clustered = {
        annotator: byRater,
        prompt: byPrompt,
        both: Math.max(byRater + byPrompt - cells.variance(rate, n), byRater, byPrompt),
      }[axis];
      const variance = Math.max(clustered, spread / n);
      const [first, second] = [raters.clusters(), prompts.clusters()];
      const clusters = { annotator: first, prompt: second, both: Math.min(first, second) }[axis];
      const [own, other] = [raters.effective(n), prompts.effective(n)];
      const effectiveClusters = { annotator: own, prompt: other, both: Math.min(own, other) }[axis];
      return { rate, mean, variance, effectiveVotes: spread / variance, clusters, effectiveClusters };
    },
  };
}

/** Over clusters g with S_g their scores and N_g their votes: Σ S², Σ S N and Σ N², kept up vote by vote; exact, as scores are halves. */
function clusterSums(cluster: Uint32Array) {
  const size = 1 + maximum(cluster);
  const [sum, count] = [new Float64Array(size), new Float64Array(size)];
  let [clusters, squares, products, counts] = [0, 0, 0, 0];
  return {
    clusters: () => clusters,
    effective: (n: number) => (n * n) / counts,
    add(row: number, score: number) {
      const g = cluster[row];
      if (count[g] === 0) clusters++;
      squares += score * (2 * sum[g] + score);
      products += sum[g] + score * (count[g] + 1);
      counts += 2 * count[g] + 1;
      sum[g] += score;
      count[g]++;
    },
    /** G/(G − 1) · Σ (S_g − N_g p)² / n². */
    variance(rate: number, n: number) {
      if (clusters < 2) return 0;
      const residuals = Math.max(0, squares - rate * (2 * products - rate * counts));
      return ((clusters / (clusters - 1)) * residuals) / (n * n);
    },
  };
}

/** A number for each annotator × prompt that occurs, by sorting rows by annotator and marking prompts. */
function cellNumbers({ length, rater, cluster }: Judgments): Uint32Array {
  const start = new Uint32Array(2 + maximum(rater));
  for (let row = 0; row < length; row++) start[rater[row] + 1]++;
  for (let index = 1; index < start.length; index++) start[index] += start[index - 1];
  const order = new Uint32Array(length);
  for (let row = 0; row < length; row++) order[start[rater[row]]++] = row;
  const cell = new Uint32Array(length);
  const cellOf = new Int32Array(1 + maximum(cluster)).fill(-1);
  let [cells, first, previous] = [0, 0, -1];
  for (const row of order) {
    if (rater[row] !== previous) [previous, first] = [rater[row], cells];
    // A number from before this annotator is another annotator's.
    if (cellOf[cluster[row]] < first) cellOf[cluster[row]] = cells++;
    cell[row] = cellOf[cluster[row]];
  }
  return cell;
}

function maximum(values: Uint32Array): number {
  let most = 0;
  for (let i = 0; i < values.length; i++) if (values[i] > most) most = values[i];
  return most;
}
