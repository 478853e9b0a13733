import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { Rng } from "@/lib/stats/random/rng";
import type { ClusterCells } from "@/lib/stats/win-rate/cluster-cells";
import { clusteredInterval } from "@/lib/stats/win-rate/clustered-interval";
import { wildClusterInterval } from "@/lib/stats/win-rate/wild-cluster-interval";
import { wilsonInterval } from "@/lib/stats/win-rate/wilson-interval";
import { pairAgreementCells } from "./pair-agreement-cells";
import type { RetestOptions } from "./retest-consistency";

export interface AnnotatorPairAgreement {
  share: number;
  interval: Estimate<Interval>;
}

const FEWEST_CLUSTERS = 5;
const ENOUGH_FOR_T = 20;

/**
 * How often two different annotators agree: per comparison the share of equal pairs among pairs of votes by two annotators, averaged over
 * comparisons, their number being n. All votes of an annotator on a comparison count, in whatever order. The interval is clustered by prompt, for these annotators; a wild bootstrap below 20 prompts, none below 5;
 * where no comparison differs from another it is Wilson's for as many trials as prompts.
 * Source: Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., ch. 2 (the observed agreement p_a); interval: Cameron, Gelbach, Miller (2008).
 */
export function annotatorPairAgreement(
  judgments: Judgments,
  rng: Rng,
  { level = 0.95, bothBadAsTie }: RetestOptions = {},
): Estimate<AnnotatorPairAgreement> {
  const cells = pairAgreementCells(judgments, { bothBadAsTie });
  if (cells.n === 0) {
    if (judgments.length === 0) return undefinedFor("no_judgments", 0);
    return undefinedFor(judgments.rater.every((rater) => rater === judgments.rater[0]) ? "one_rater" : "no_overlap", 0);
  }
  return {
    ok: true,
    value: { share: cells.total / cells.n, interval: intervalOf(cells, rng, level) },
    n: cells.n,
    method: "share of equal pairs of annotators, averaged over comparisons",
  };
}

function intervalOf(cells: ClusterCells, rng: Rng, level: number): Estimate<Interval> {
  if (cells.prompts < FEWEST_CLUSTERS) return undefinedFor("too_few_clusters", cells.n);
  if (cells.uniform) return wilsonInterval((cells.total / cells.n) * cells.prompts, cells.prompts, level);
  if (cells.prompts >= ENOUGH_FOR_T) return clusteredInterval(cells, "prompt", level);
  return wildClusterInterval(cells, "prompt", rng, level);
}
