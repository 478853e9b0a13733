import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import type { BothBadChoice } from "@/lib/stats/judgments/both-bad";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { Rng } from "@/lib/stats/random/rng";
import type { ClusterCells } from "@/lib/stats/win-rate/cluster-cells";
import { clusteredInterval } from "@/lib/stats/win-rate/clustered-interval";
import { wildClusterInterval } from "@/lib/stats/win-rate/wild-cluster-interval";
import { wilsonInterval } from "@/lib/stats/win-rate/wilson-interval";
import type { RetestOptions } from "./retest-consistency";
import { votesByUnit } from "./votes-by-unit";

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
  const cells = agreementCells(judgments, { bothBadAsTie });
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
function agreementCells(judgments: Judgments, choice: BothBadChoice): ClusterCells {
  const most = (column: Uint32Array) => column.reduce((largest, index) => Math.max(largest, index + 1), 0);
  const raters = most(judgments.rater);
  const { units, unit, start, rater, answer } = votesByUnit(judgments, raters, choice);
  const promptOf = new Uint32Array(most(judgments.unit));
  for (let row = 0; row < judgments.length; row++) promptOf[judgments.unit[row]] = judgments.cluster[row];
  const [count, sum] = [0, 0].map(() => new Float64Array(most(judgments.cluster)));
  // The comparison, numbered from 1, on which a rater was seen last: only first votes count.
  const seen = new Uint32Array(raters);
  let [n, total, uniform, firstShare] = [0, 0, true, -1];
  for (let i = 0; i < units; i++) {
    const answers = [0, 0, 0, 0];
    let votes = 0;
    for (let vote = start[i]; vote < start[i + 1]; vote++) {
      if (seen[rater[vote]] === i + 1) continue;
      seen[rater[vote]] = i + 1;
      answers[answer[vote]]++;
      votes++;
    }
    if (votes < 2) continue;
    const share = answers.reduce((pairs, equal) => pairs + equal * (equal - 1), 0) / (votes * (votes - 1));
    if (n === 0) firstShare = share;
    uniform &&= share === firstShare;
    count[promptOf[unit[i]]]++;
    sum[promptOf[unit[i]]] += share;
    n++;
    total += share;
  }
  const prompts = Uint32Array.from(count.keys()).filter((prompt) => count[prompt] > 0);
  return {
    cells: prompts.length,
    raters: Math.min(1, n),
    prompts: prompts.length,
    rater: new Uint32Array(prompts.length),
    prompt: Uint32Array.from(prompts.keys()),
    count: Float64Array.from(prompts, (prompt) => count[prompt]),
    sum: Float64Array.from(prompts, (prompt) => sum[prompt]),
    n,
    total,
    uniform,
  };
}
