import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { Rng } from "@/lib/stats/random/rng";
import { type BootstrapOptions, bootstrapSums, type ClusterSums, sumsOf } from "./bootstrap-sums";
import { NO_PLURALITY, pluralityOf, voteTable } from "./human-labels";
import { NO_VERDICT } from "./order-verdicts";
import { type UnitVerdicts, verdictByUnit } from "./unit-verdicts";

/** Shares from 0 to 1; the gap is judge − human, from −1 to 1. */
export interface HumanCeiling {
  human: number;
  judge: number;
  gap: number;
  humanInterval: Estimate<Interval>;
  judgeInterval: Estimate<Interval>;
  gapInterval: Estimate<Interval>;
}

/**
 * How often an annotator's answer is the unique plurality of the other annotators', and how often the judge's verdict is that same plurality: the
 * judge beside the ceiling that humans set, on the same votes left out one by one. n counts votes on comparisons with a verdict whose other votes have
 * a unique plurality. "Both bad" is an answer of its own; an unparsable verdict is a miss. Intervals are a bootstrap over prompts, the gap's paired.
 * Source: Dubois et al. (2023), AlpacaFarm, section 4 (leave-one-out agreement with the mode of the others).
 */
export function humanCeiling(
  judgments: Judgments,
  verdicts: UnitVerdicts,
  rng: Rng,
  options: BootstrapOptions = {},
): Estimate<HumanCeiling> {
  const clusters = ceilingSums(judgments, verdicts);
  const [n, humanHits, judgeHits] = sumsOf(clusters, 3);
  if (n === 0) return undefinedFor(reasonFor(judgments, verdicts), 0);
  const share = (entry: number) => (sums: Float64Array) => (sums[0] === 0 ? null : sums[entry] / sums[0]);
  const gapOf = (sums: Float64Array) => (sums[0] === 0 ? null : (sums[2] - sums[1]) / sums[0]);
  const [humanInterval, judgeInterval, gapInterval] = bootstrapSums(
    clusters,
    [share(1), share(2), gapOf],
    rng,
    options,
  );
  const [human, judge, gap] = [humanHits / n, judgeHits / n, (judgeHits - humanHits) / n];
  const value = { human, judge, gap, humanInterval, judgeInterval, gapInterval };
  return { ok: true, value, n, method: "agreement with the plurality of the other annotators" };
}

/** Per prompt: votes compared, those that are the others' plurality, and those where the verdict is. */
function ceilingSums(judgments: Judgments, verdicts: UnitVerdicts): ClusterSums {
  const votes = voteTable(judgments);
  const verdictOf = verdictByUnit(verdicts);
  const sums = new Map<number, Float64Array>();
  for (let row = 0; row < judgments.length; row++) {
    const unit = judgments.unit[row];
    const verdict = verdictOf[unit] ?? NO_VERDICT;
    const label = verdict === NO_VERDICT ? -1 : pluralityOf(votes, unit, judgments.outcome[row]);
    if (label < 0 || label === NO_PLURALITY) continue;
    const sum = sums.get(judgments.cluster[row]) ?? new Float64Array(3);
    sum[0]++;
    if (judgments.outcome[row] === label) sum[1]++;
    if (verdict === label) sum[2]++;
    sums.set(judgments.cluster[row], sum);
  }
  return [...sums.values()];
}

function reasonFor(judgments: Judgments, verdicts: UnitVerdicts) {
  if (judgments.length === 0 || verdicts.length === 0) return "no_judgments";
  return new Set(judgments.rater).size === 1 ? "one_rater" : "no_common_items";
}
