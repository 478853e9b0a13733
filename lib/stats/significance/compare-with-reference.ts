import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { scoreMeanInterval } from "@/lib/stats/judges/score-mean";
import { emptyJudgments, OUTCOME_A, OUTCOME_B, OUTCOME_TIE } from "@/lib/stats/judgments/judgments";
import type { Rng } from "@/lib/stats/random/rng";
import { clusterCells } from "@/lib/stats/win-rate/cluster-cells";
import { tangoInterval } from "@/lib/stats/win-rate/tango-interval";
import { type McNemarTest, mcNemarTest } from "./mcnemar-test";

/** No reference for this item: it does not enter. */
export const REFERENCE_UNKNOWN = 255;

/** Two judges' answers and the reference (a gold answer, or the annotators' plurality) item by item, in one coding of the caller's. */
export interface ReferredItems {
  length: number;
  /** Prompt of the item: items of one prompt are not independent. */
  cluster: Uint32Array;
  first: Uint8Array;
  second: Uint8Array;
  reference: Uint8Array;
}

export interface ReferenceComparison {
  both: number;
  onlyFirst: number;
  onlySecond: number;
  neither: number;
  /** Shares of items on which the first and the second judge equal the reference. */
  first: number;
  second: number;
  /** Accuracy of the first less that of the second, from −1 to 1. */
  difference: number;
  interval: Interval;
  /** What the interval takes as independent. */
  clusteredBy: "prompt" | null;
  mcNemar: Estimate<McNemarTest>;
}

/**
 * Which of two judges is right more often on the same items; right means equal to the reference, so that an answer without a meaning is wrong.
 * The difference has the interval clustered by prompt (a bootstrap for 5 to 19 prompts) where prompts have several items and are 5 or more, else Tango's paired score
 * interval; McNemar's test takes items as independent. n counts items with a reference; none: "too_few_items".
 * Source: Tango (1998), Statistics in Medicine 17, 891–908; McNemar (1947), Psychometrika 12, 153–157.
 */
export function compareWithReference(items: ReferredItems, rng: Rng, level = 0.95): Estimate<ReferenceComparison> {
  const judged = emptyJudgments(items.length);
  const counts = { both: 0, onlyFirst: 0, onlySecond: 0, neither: 0 };
  let n = 0;
  for (let item = 0; item < items.length; item++) {
    if (items.reference[item] === REFERENCE_UNKNOWN) continue;
    const first = items.first[item] === items.reference[item];
    const second = items.second[item] === items.reference[item];
    counts[first ? (second ? "both" : "onlyFirst") : second ? "onlySecond" : "neither"]++;
    judged.cluster[n] = items.cluster[item];
    judged.outcome[n++] = first === second ? OUTCOME_TIE : first ? OUTCOME_A : OUTCOME_B;
  }
  if (n === 0) return undefinedFor("too_few_items", n);
  const { both, onlyFirst, onlySecond, neither } = counts;
  const cells = clusterCells({ ...judged, length: n });
  const clustered = cells.prompts < n ? scoreMeanInterval(cells, rng, level) : null;
  const score = { wins: onlyFirst, ties: both + neither, losses: onlySecond, bothBad: 0 };
  const estimate = clustered?.ok ? clustered : tangoInterval(score, level);
  if (!estimate.ok) return estimate;
  const { low, high } = estimate.value;
  const value = {
    ...counts,
    first: (both + onlyFirst) / n,
    second: (both + onlySecond) / n,
    difference: (onlyFirst - onlySecond) / n,
    interval: { low: 2 * low - 1, high: 2 * high - 1, level },
    clusteredBy: clustered?.ok ? ("prompt" as const) : null,
    mcNemar: mcNemarTest(onlyFirst, onlySecond),
  };
  return { ok: true, value, n, method: "paired by item" };
}
