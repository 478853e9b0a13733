import normalCdf from "@stdlib/stats-base-dists-normal-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { Rng } from "@/lib/stats/random/rng";
import type { ClusterCells } from "@/lib/stats/win-rate/cluster-cells";
import type { ClusterAxis } from "@/lib/stats/win-rate/clustered-interval";
import { clusteredVariance } from "@/lib/stats/win-rate/clustered-variance";
import { weightedAxis, wildDrawsOf } from "@/lib/stats/win-rate/wild-draws";
import { farthestAccepted, smallestLeavingOut } from "@/lib/stats/win-rate/wild-limits";
import { wildPValue } from "@/lib/stats/win-rate/wild-p-value";
import { wildWeights } from "@/lib/stats/win-rate/wild-rounds";
import { cellSizes, cellVotes } from "./cell-votes";
import { combinationCells, type FitScores } from "./combination-cells";
import { type Reach, type ReachOf, symmetricReach } from "./reach";

/** Fewer than for a single rate, as every two systems have a bootstrap; (1 + rounds) · 5 % is a whole number. */
const ROUNDS = 999;
/** Standard errors beyond which a limit says nothing any more. */
const FAR = 256;
/** Halvings on the way there: 1e-5 standard errors are left. */
const STEPS = 24;

export interface WildOptions {
  level: number;
  /** For a combination whose clusters show no spread. */
  degreesOfFreedom: number;
  rounds?: number;
}

/**
 * Reaches by a restricted wild cluster bootstrap of the scores, with Webb's weights, for 5 to 19 clusters: what wild-cluster-interval.ts does for a rate,
 * the scores and the information of a cluster in place of its sum and its size (combination-cells.ts). Limits are no closer than the normal ones, and p-values
 * no smaller. Every combination meets the same stream of weights.
 * Sources: Kline and Santos (2012), J. Econometric Methods 1, 23–41; Webb (2023), Canadian J. Econ. 56, 839–858; MacKinnon, Nielsen, Webb
 * (2021), J. Business & Economic Statistics 39, 505–519.
 */
export function wildReach(
  judgments: Judgments,
  fit: FitScores,
  axis: ClusterAxis,
  rng: Rng,
  { level, degreesOfFreedom, rounds = ROUNDS }: WildOptions,
): ReachOf {
  const votes = cellVotes(judgments, fit.scores);
  const by = weightedAxis({ ...votes, count: cellSizes(votes) }, axis);
  const draws = wildWeights(by === "annotator" ? votes.raters : votes.prompts, rounds, rng);
  const symmetric = symmetricReach(level, degreesOfFreedom);
  return (weights, value, standardError) => {
    const cells = combinationCells(votes, fit, weights, value);
    const reach = cells && reachOfCells(cells, axis, by, draws, value, standardError, level);
    return reach ?? symmetric(weights, value, standardError);
  };
}

function reachOfCells(
  cells: ClusterCells,
  axis: ClusterAxis,
  by: "annotator" | "prompt",
  weights: Float64Array,
  value: number,
  standardError: number,
  level: number,
): Reach | null {
  const variance = clusteredVariance(cells)[axis === "both" ? "twoWay" : axis];
  if (!(variance > 1e-20)) return null;
  const drawn = wildDrawsOf(cells, axis, by, weights);
  const pAt = (shift: number) => wildPValue(drawn, shift, variance * cells.n ** 2);
  const isAccepted = (shift: number) => pAt(shift) > 1 - level;
  const [far, narrowest] = [FAR * standardError, normalQuantile((1 + level) / 2, 0, 1) * standardError];
  const normal = 2 * normalCdf(-Math.abs(value) / standardError, 0, 1);
  return {
    down: Math.min(-narrowest, farthestAccepted(-far, isAccepted, STEPS)),
    up: Math.max(narrowest, farthestAccepted(far, isAccepted, STEPS)),
    pValue: value === 0 ? 1 : Math.max(normal, smallestLeavingOut(-value, value > 0 ? -far : far, pAt, STEPS)),
  };
}
