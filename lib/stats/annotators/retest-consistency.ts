import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { type BothBadChoice, scoreTable } from "@/lib/stats/judgments/both-bad";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { Rng } from "@/lib/stats/random/rng";
import { wilsonInterval } from "@/lib/stats/win-rate/wilson-interval";
import { type WinRateInterval, winRateInterval } from "@/lib/stats/win-rate/win-rate-interval";
import { type RetestPairs, retestTrials } from "./retest-pairs";

export interface RetestOptions extends BothBadChoice {
  level?: number;
}

export interface RetestConsistency {
  /** Re-tests answered as the first time, as a share of all. */
  share: number;
  /** By the rule of a win rate: clustered by annotator and prompt where there are enough. */
  interval: WinRateInterval;
  /** Wilson's, with re-tests taken as independent. */
  wilson: Interval;
}

/**
 * Test-retest reliability: how often a rater gives the same answer to the same comparison again, seen from a, whatever the side; n counts
 * re-tests. "Both bad" is an answer of its own, or a tie where the reader chose so. Without re-tests: "no_retests".
 * Source of the interval: interval-rule.ts, with "same" for a win; Wilson (1927), J. Am. Stat. Assoc. 22, 209–212, beside it.
 */
export function retestConsistency(
  judgments: Judgments,
  pairs: RetestPairs,
  rng: Rng,
  { level = 0.95, bothBadAsTie }: RetestOptions = {},
): Estimate<RetestConsistency> {
  const trials = retestTrials(judgments, pairs, sameAnswer(judgments, { bothBadAsTie }));
  const n = trials.length;
  const interval = winRateInterval(trials, rng, { level });
  const same = trials.outcome.filter((outcome) => outcome === 0).length;
  const wilson = wilsonInterval(same, n, level);
  if (!interval.ok || !wilson.ok) return undefinedFor("no_retests", 0);
  const value = { share: same / n, interval: interval.value, wilson: wilson.value };
  return { ok: true, value, n, method: "same answer on re-test" };
}

/** The same for raters 0 … raters − 1, each with Wilson's interval. */
export function retestConsistencyByRater(
  judgments: Judgments,
  { first, again }: RetestPairs,
  raters: number,
  { level = 0.95, bothBadAsTie }: RetestOptions = {},
): Estimate<Interval & { share: number }>[] {
  const [same, all] = [new Uint32Array(raters), new Uint32Array(raters)];
  const isSame = sameAnswer(judgments, { bothBadAsTie });
  for (let i = 0; i < first.length; i++) {
    const rater = judgments.rater[first[i]];
    if (rater >= raters) continue;
    all[rater]++;
    if (isSame(first[i], again[i])) same[rater]++;
  }
  return Array.from(all, (n, rater) => {
    const wilson = wilsonInterval(same[rater], n, level);
    if (!wilson.ok) return undefinedFor("no_retests", 0);
    return {
      ok: true,
      value: { share: same[rater] / n, ...wilson.value },
      n,
      method: "same answer on re-test, Wilson",
    };
  });
}

/** Whether two rows give the same answer under the choice. */
export function sameAnswer({ outcome }: Judgments, choice: BothBadChoice): (row: number, other: number) => boolean {
  const scores = scoreTable(choice);
  return (row, other) => scores[outcome[row]] === scores[outcome[other]];
}
