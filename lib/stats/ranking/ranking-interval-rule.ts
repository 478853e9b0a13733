import type { Judgments } from "@/lib/stats/judgments/judgments";
import { largestOf } from "@/lib/stats/judgments/rows-together";
import { type ClusterAxis, clusterNumber } from "@/lib/stats/win-rate/clustered-interval";
import { type EffectiveClusters, effectiveNumber, fewClusters } from "@/lib/stats/win-rate/few-clusters";
import { noT } from "@/lib/stats/win-rate/interval-rule";
import type { ScoreClusters } from "./clustered-covariance";
import { countedRows, type VoteScores } from "./vote-scores";

/** How a ranking's standard errors are made, and what a page says about it. */
export interface RankingIntervalChoice {
  /** What votes are clustered by; null: the model's own covariance, votes as independent. */
  clusters: Exclude<ScoreClusters, "vote" | "unit"> | null;
  /** Clusters are too few for a t interval: a wild bootstrap gives the limits. */
  bootstraps: boolean;
  /** Goes behind "95 % interval …, ". */
  phrase: string;
  /** One sentence: why this rule and not another. */
  why: string;
}

export interface RankingClusters {
  n: number;
  raters: number;
  prompts: number;
  /** As of few-clusters.ts; left out, clusters count as equally large. */
  effective?: EffectiveClusters;
}

/** The same thresholds as a win rate's (interval-rule.ts): fewer cannot stand for a population, or do not show how they cluster. */
const FEWEST = 5;
const FEWEST_VOTES = 20;

/** Bootstraps for every two of more systems than these would keep readers waiting. */
export const MOST_BOOTSTRAPPED = 12;

/**
 * Two-way clustering, without an axis that has no repeated votes or fewer than 5 clusters; independent votes where votes are few or
 * nothing else is left. A wild bootstrap for 5 to 19 clusters where the fit `canBootstrap`, else t with few degrees of freedom.
 */
export function chooseRankingInterval(clusters: RankingClusters, canBootstrap = false): RankingIntervalChoice {
  const chosen = chooseClusters(clusters);
  const axis = axisOf(chosen);
  const few = axis && fewClusters(clusters, clusters.effective ?? clusters, axis);
  if (!canBootstrap || axis === null || few === null) return chosen;
  const why = `${chosen.why.slice(0, -1)}${noT(few, clusterNumber(clusters, axis))}.`;
  return { ...chosen, bootstraps: true, phrase: chosen.phrase.replace(/(, for|$)/, ", wild bootstrap$1"), why };
}

/** What the bootstrap of a rule clusters by, null where none is made. */
export function bootstrapAxis(rule: RankingIntervalChoice): ClusterAxis | null {
  return rule.bootstraps ? axisOf(rule) : null;
}

function axisOf({ clusters }: RankingIntervalChoice): ClusterAxis | null {
  return clusters === "annotator_and_prompt" ? "both" : clusters;
}

function chooseClusters({ n, raters, prompts }: RankingClusters): RankingIntervalChoice {
  const scope = raters < FEWEST ? ", for these annotators" : "";
  if (n < FEWEST_VOTES) return choice(null, scope, `${many(n, "vote")} cannot show how votes cluster`);
  if (raters < FEWEST && prompts < FEWEST) {
    return choice(null, scope, `there are only ${many(raters, "annotator")} and ${many(prompts, "prompt")}`);
  }
  if (raters < FEWEST) {
    const why = `${many(raters, "annotator")} cannot stand for others, so the intervals speak of new prompts only`;
    return choice("prompt", scope, why);
  }
  if (prompts < FEWEST) {
    const why = `${many(prompts, "prompt")} cannot stand for others, so the intervals speak of new annotators only`;
    return choice("annotator", ", for these prompts", why);
  }
  if (prompts === n && raters === n) return choice(null, "", "no annotator and no prompt has two votes");
  if (prompts === n) return choice("annotator", "", "each prompt has one vote");
  if (raters === n) return choice("prompt", "", "each annotator has one vote");
  return choice("annotator_and_prompt", "", "votes of one annotator, and votes on one prompt, go together");
}

/** Where clusters show no spread, or too little to bear all contrasts. */
export function withoutClusters(raters: number): RankingIntervalChoice {
  return choice(null, raters < FEWEST ? ", for these annotators" : "", "the votes show no spread between clusters");
}

/** Of the votes that count. */
export function rankingClusters(judgments: Judgments, scores: VoteScores): RankingClusters {
  const rows = countedRows(scores);
  const [raters, prompts] = [judgments.rater, judgments.cluster].map((key) => {
    const votes = new Uint32Array(largestOf(key) + 1);
    for (let at = 0; at < rows.length; at++) votes[key[rows[at]]]++;
    return { number: votes.reduce((sum, count) => sum + +(count > 0), 0), effective: effectiveNumber(votes) };
  });
  const effective = { raters: raters.effective, prompts: prompts.effective };
  return { n: rows.length, raters: raters.number, prompts: prompts.number, effective };
}

const PHRASES = {
  annotator: "clustered by annotator",
  prompt: "clustered by prompt",
  annotator_and_prompt: "clustered by annotator and prompt",
};

function choice(clusters: RankingIntervalChoice["clusters"], scope: string, why: string): RankingIntervalChoice {
  const phrase = clusters ? PHRASES[clusters] : "votes taken as independent";
  return { clusters, bootstraps: false, phrase: `${phrase}${scope}`, why: `${why[0].toUpperCase()}${why.slice(1)}.` };
}

function many(count: number, noun: string): string {
  return count === 1 ? `one ${noun}` : `${count} ${noun}s`;
}
