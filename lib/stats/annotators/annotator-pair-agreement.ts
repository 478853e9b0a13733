import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { scoreTable } from "@/lib/stats/judgments/both-bad";
import { type Judgments, OUTCOME_CATEGORIES } from "@/lib/stats/judgments/judgments";
import type { Rng } from "@/lib/stats/random/rng";
import type { ClusterCells } from "@/lib/stats/win-rate/cluster-cells";
import { clusteredInterval } from "@/lib/stats/win-rate/clustered-interval";
import { wildClusterInterval } from "@/lib/stats/win-rate/wild-cluster-interval";
import { wilsonInterval } from "@/lib/stats/win-rate/wilson-interval";
import type { RetestOptions } from "./retest-consistency";

export interface AnnotatorPairAgreement {
  share: number;
  interval: Estimate<Interval>;
}

const FEWEST_CLUSTERS = 5;
const ENOUGH_FOR_T = 20;

/**
 * How often two different annotators agree: per comparison the share of equal pairs among first votes of its annotators, averaged over
 * comparisons, their number being n. The interval is clustered by prompt, for these annotators; a wild bootstrap below 20 prompts, none below 5;
 * where no comparison differs from another it is Wilson's for as many trials as prompts.
 */
export function annotatorPairAgreement(
  judgments: Judgments,
  rng: Rng,
  { level = 0.95, bothBadAsTie }: RetestOptions = {},
): Estimate<AnnotatorPairAgreement> {
  const cells = agreementCells(judgments, scoreTable({ bothBadAsTie }));
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

/** One score per comparison, summed by prompt. */
function agreementCells({ length, unit, cluster, rater, outcome }: Judgments, scores: Float64Array): ClusterCells {
  const seen = new Map<number, { cluster: number; raters: Set<number>; counts: Float64Array }>();
  for (let row = 0; row < length; row++) {
    const known = seen.get(unit[row]);
    const votes = known ?? {
      cluster: cluster[row],
      raters: new Set<number>(),
      counts: new Float64Array(OUTCOME_CATEGORIES),
    };
    if (!known) seen.set(unit[row], votes);
    if (votes.raters.has(rater[row])) continue;
    votes.raters.add(rater[row]);
    votes.counts[scores.indexOf(scores[outcome[row]])]++;
  }
  const prompts = new Map<number, { count: number; sum: number }>();
  let [n, total, uniform, firstShare] = [0, 0, true, -1];
  for (const { cluster: prompt, raters, counts } of seen.values()) {
    const votes = raters.size;
    if (votes < 2) continue;
    const share = counts.reduce((sum, count) => sum + count * (count - 1), 0) / (votes * (votes - 1));
    const cell = prompts.get(prompt) ?? { count: 0, sum: 0 };
    prompts.set(prompt, { count: cell.count + 1, sum: cell.sum + share });
    if (n === 0) firstShare = share;
    uniform &&= share === firstShare;
    n++;
    total += share;
  }
  const sums = [...prompts.values()];
  return {
    cells: sums.length,
    raters: Math.min(1, n),
    prompts: sums.length,
    rater: new Uint32Array(sums.length),
    prompt: Uint32Array.from(sums.keys()),
    count: Float64Array.from(sums, ({ count }) => count),
    sum: Float64Array.from(sums, ({ sum }) => sum),
    n,
    total,
    uniform,
  };
}
