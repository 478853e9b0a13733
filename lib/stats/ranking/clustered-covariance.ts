import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { matrixMaximum } from "@/lib/stats/numerics/matrix-maximum";
import { sandwich } from "@/lib/stats/numerics/sum-zero-inverse";
import { meatOfCells, meatOfClusters, type ScoreMeat, scoreMeat } from "./score-meat";
import type { VoteScores } from "./vote-scores";
import { votesByKey } from "./votes-by-key";

/** What votes are grouped by; "vote" takes them as independent (HC0). */
export type ScoreClusters = "vote" | "annotator" | "prompt" | "unit" | "annotator_and_prompt";

export interface ClusteredCovariance {
  /** Parameters × parameters, row-major: strengths under sum zero, then covariates. */
  covariance: Float64Array;
  /** Clusters; of the smaller axis where there are two. */
  clusters: number;
}

const METHODS: Record<ScoreClusters, string> = {
  vote: "sandwich, votes taken as independent",
  annotator: "clustered by annotator",
  prompt: "clustered by prompt",
  unit: "clustered by comparison",
  annotator_and_prompt: "clustered by annotator and prompt",
};

/** B M B for one fit's scores and bread; two-way is annotator + prompt − annotator × prompt, floored by the matrix maximum of all three ways. */
export function clusteredCovariance(
  judgments: Judgments,
  scores: VoteScores,
  bread: Float64Array,
  clusters: ScoreClusters,
  { smallSample, floored }: { smallSample: boolean; floored: boolean },
): Estimate<ClusteredCovariance> {
  const size = Math.sqrt(bread.length);
  let n = 0;
  const oneWay = ({ meat, clusters, n: votes }: ScoreMeat, corrected = smallSample): ClusteredCovariance => {
    n = votes;
    const factor = corrected && clusters > 1 ? clusters / (clusters - 1) : 1;
    return { covariance: sandwich(bread, meat, size).map((value) => value * factor), clusters };
  };
  const value = covarianceBy(judgments, scores, clusters, oneWay, floored);
  if (n === 0) return undefinedFor("no_judgments", 0);
  if (value.clusters < 2) return undefinedFor("too_few_clusters", n);
  let [variance, reference] = [0, 0];
  for (let i = 0; i < size; i++) {
    variance += Math.abs(value.covariance[i * size + i]);
    reference += bread[i * size + i];
  }
  // Scores that cancel within each cluster leave rounding only.
  if (!(variance > reference * 1e-18)) return undefinedFor("no_variation", n);
  return { ok: true, value, n: n, method: METHODS[clusters] };
}

function covarianceBy(
  { rater, cluster, unit }: Judgments,
  scores: VoteScores,
  clusters: ScoreClusters,
  oneWay: (meat: ScoreMeat, corrected?: boolean) => ClusteredCovariance,
  floored: boolean,
): ClusteredCovariance {
  if (clusters === "vote") return oneWay(scoreMeat(scores, []), false);
  if (clusters === "unit") return oneWay(scoreMeat(scores, [unit]));
  if (clusters === "annotator") return oneWay(scoreMeat(scores, [rater]));
  if (clusters === "prompt") return oneWay(scoreMeat(scores, [cluster]));
  const byPrompt = votesByKey(scores, cluster, rater);
  const annotators = oneWay(scoreMeat(scores, [rater]));
  const prompts = oneWay(meatOfClusters(scores, byPrompt));
  const cells = oneWay(meatOfCells(scores, byPrompt));
  const twoWay = annotators.covariance.map((value, at) => value + prompts.covariance[at] - cells.covariance[at]);
  const least = Math.min(annotators.clusters, prompts.clusters);
  if (!floored) return { covariance: twoWay, clusters: least };
  const larger = matrixMaximum(annotators.covariance, prompts.covariance, Math.sqrt(twoWay.length));
  return { covariance: matrixMaximum(twoWay, larger, Math.sqrt(twoWay.length)), clusters: least };
}
