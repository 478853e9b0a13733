import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { type BothBadChoice, scoreTable } from "@/lib/stats/judgments/both-bad";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { Rng } from "@/lib/stats/random/rng";
import { scoredCells } from "@/lib/stats/win-rate/cluster-cells";
import { NO_VERDICT } from "./order-verdicts";
import { scoreMeanInterval } from "./score-mean";
import { type UnitVerdicts, verdictByUnit } from "./unit-verdicts";
import { VERDICT_UNPARSABLE } from "./verdicts";

/** Differences −1, −½, 0, ½, 1 by code, moved to the scores from 0 to 1 that intervals of a mean take; and none. */
const DIFFERENCES = Float64Array.of(0, 0.25, 0.5, 0.75, 1, -1);
const NO_DIFFERENCE = 5;

/** Win rates of a on the same votes, from 0 to 1; the gap is judge − human, from −1 to 1. */
export interface WinRateGap {
  human: number;
  judge: number;
  gap: number;
  interval: Estimate<Interval>;
}

/**
 * The judge's win rate minus the humans' on the same comparisons, each comparison counting as often as humans voted on it: the mean over votes of
 * (verdict's score − vote's score), ties as half. n counts votes with a score on comparisons whose verdict has one; "both bad" has one only where chosen.
 * The interval is that of a mean of paired differences, clustered by prompt and, with 5 or more annotators, by annotator.
 * Source of the variance: Cameron, Gelbach, Miller (2011), J. Business & Economic Statistics 29, 238–249.
 */
export function winRateGap(
  judgments: Judgments,
  verdicts: UnitVerdicts,
  rng: Rng,
  choice: BothBadChoice & { level?: number } = {},
): Estimate<WinRateGap> {
  const scores = scoreTable(choice);
  const verdictOf = verdictByUnit(verdicts);
  let [n, human, judge] = [0, 0, 0];
  const code = judgments.outcome.map((outcome, row) => {
    const verdict = verdictOf[judgments.unit[row]] ?? NO_VERDICT;
    const [own, other] = [scores[outcome], verdict < VERDICT_UNPARSABLE ? scores[verdict] : -1];
    if (own < 0 || other < 0) return NO_DIFFERENCE;
    n++;
    human += own;
    judge += other;
    return 2 + 2 * (other - own);
  });
  if (n === 0)
    return undefinedFor(judgments.length === 0 || verdicts.length === 0 ? "no_judgments" : "no_common_items", 0);
  const scaled = scoreMeanInterval(scoredCells(judgments, code, DIFFERENCES), rng, choice.level);
  const interval = scaled.ok ? { ...scaled, value: unscaled(scaled.value) } : scaled;
  const value = { human: human / n, judge: judge / n, gap: (judge - human) / n, interval };
  return { ok: true, value, n, method: "paired on each vote" };
}

function unscaled({ low, high, level }: Interval): Interval {
  return { low: 2 * low - 1, high: 2 * high - 1, level };
}
