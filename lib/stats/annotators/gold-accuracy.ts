import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { type BothBadChoice, scoreTable } from "@/lib/stats/judgments/both-bad";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { wilsonInterval } from "@/lib/stats/win-rate/wilson-interval";

/** Value of a gold column where the comparison has no known answer. */
export const GOLD_UNKNOWN = 255;

export interface GoldAccuracy {
  right: number;
  share: number;
  /** Wilson's. */
  interval: Interval;
  /** P(as many right or more) of somebody who picks any of the answers alike: exact, binomial. */
  chancePValue: number;
}

export interface GoldOptions extends BothBadChoice {
  /** How many answers annotators can choose from; chance is one over it. Default 3: a, tie, b. */
  answers?: number;
  level?: number;
}

/**
 * Per rater: the share of right answers among votes on comparisons with a known answer, `gold[unit]` being its outcome code or
 * GOLD_UNKNOWN; n counts those votes. "Both bad" is right where it is the known answer, or equals a tie where the reader chose so.
 * Source of the interval: Wilson (1927), J. Am. Stat. Assoc. 22, 209–212; of the test: Clopper, Pearson (1934), Biometrika 26, 404–413.
 */
export function goldAccuracy(
  { length, unit, rater, outcome }: Judgments,
  gold: Uint8Array,
  raters: number,
  { answers = 3, level = 0.95, bothBadAsTie }: GoldOptions = {},
): Estimate<GoldAccuracy>[] {
  const scores = scoreTable({ bothBadAsTie });
  const [right, all] = [new Uint32Array(raters), new Uint32Array(raters)];
  for (let row = 0; row < length; row++) {
    const known = unit[row] < gold.length ? gold[unit[row]] : GOLD_UNKNOWN;
    if (known === GOLD_UNKNOWN || rater[row] >= raters) continue;
    all[rater[row]]++;
    if (scores[outcome[row]] === scores[known]) right[rater[row]]++;
  }
  return Array.from(all, (n, index): Estimate<GoldAccuracy> => {
    const wilson = wilsonInterval(right[index], n, level);
    if (!wilson.ok) return undefinedFor("no_gold_votes", 0);
    // As few wrong or fewer: the tail that does not cancel.
    const chancePValue = binomialCdf(n - right[index], n, 1 - 1 / answers);
    const value = { right: right[index], share: right[index] / n, interval: wilson.value, chancePValue };
    return { ok: true, value, n, method: "right answers on gold items, Wilson" };
  });
}
