import { type Estimate, type Reason, undefinedFor } from "@/lib/stats/estimate";
import { type BothBadChoice, decidedCounts } from "@/lib/stats/judgments/both-bad";
import { countsOf } from "@/lib/stats/judgments/counts";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { type ClusterCells, clusterCells } from "@/lib/stats/win-rate/cluster-cells";
import { type VarianceComponents, varianceComponents } from "./variance-components";

/** Correlation of two votes by one annotator (on different prompts), and of two on one prompt (by different annotators). */
export interface IntraclassCorrelations {
  annotator: Estimate<number>;
  prompt: Estimate<number>;
}

/**
 * Intraclass correlations of one pair's scores: each axis' share of the sum of the variance components, from 0 to 1; n counts votes.
 * Negative components, which chance alone can give, count as 0. "Both bad" stays out unless counted as a tie.
 * Reasons: "no_judgments"; "one_rater"; "too_few_clusters" (one prompt); "no_repeats" (one vote each); "no_variation"; "collinear".
 * Source: Gao, Owen (2017), Electronic Journal of Statistics 11, 1235–1296; in balanced data Shrout, Fleiss (1979), Psychol. Bull. 86, 420–428.
 */
export function intraclassCorrelations(judgments: Judgments, choice: BothBadChoice = {}): IntraclassCorrelations {
  const { wins, ties } = decidedCounts(countsOf(judgments), choice);
  return correlationsOfCells(clusterCells(judgments, choice), wins + ties / 4);
}

/** The same from cells and the sum of squared scores. */
export function correlationsOfCells(cells: ClusterCells, squares: number): IntraclassCorrelations {
  const { n, raters, prompts } = cells;
  const components = varianceComponents(cells, squares);
  const axis = (name: "annotator" | "prompt", clusters: number, alone: Reason): Estimate<number> => {
    if (n === 0) return undefinedFor("no_judgments", 0);
    if (clusters === 1) return undefinedFor(alone, n);
    if (clusters === n) return undefinedFor("no_repeats", n);
    if (!components.ok) return components;
    const share = shareOf(components.value, name);
    if (cells.uniform || share === null) return undefinedFor("no_variation", n);
    return { ok: true, value: share, n, method: `intraclass correlation by ${name}, moments` };
  };
  return { annotator: axis("annotator", raters, "one_rater"), prompt: axis("prompt", prompts, "too_few_clusters") };
}

function shareOf(components: VarianceComponents, name: "annotator" | "prompt"): number | null {
  const [annotator, prompt, rest] = [components.annotator, components.prompt, components.rest].map((component) =>
    Math.max(0, component),
  );
  const whole = annotator + prompt + rest;
  return whole > 0 ? { annotator, prompt }[name] / whole : null;
}
