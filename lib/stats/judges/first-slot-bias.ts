import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { OUTCOME_A, OUTCOME_B } from "@/lib/stats/judgments/judgments";
import { binomialTest } from "@/lib/stats/significance/binomial-test";
import { wilsonInterval } from "@/lib/stats/win-rate/wilson-interval";
import { orderVerdicts } from "./order-verdicts";
import type { Verdicts } from "./verdicts";

export interface FirstSlotBias {
  /** Comparisons on which the judge prefers what is shown first in both orders, and what is shown second in both. */
  first: number;
  second: number;
  /** first / (first + second), with Wilson's interval; one half without bias. */
  share: number;
  interval: Estimate<Interval>;
  /** Two-sided exact sign test of "as many first as second". */
  pValue: number;
}

/**
 * Which slot a judge favours where its verdict turns with the displayed order from one response to the other; n = first + second.
 * A verdict that turns from or to a tie leans to a slot less clearly and does not enter.
 * Sources: Zheng et al. (2023), section 3.3 (position bias); Dixon, Mood (1946), J. Am. Stat. Assoc. 41, 557–566 (sign test).
 */
export function firstSlotBias(verdicts: Verdicts, level = 0.95): Estimate<FirstSlotBias> {
  const { aFirst, bFirst, length } = orderVerdicts(verdicts);
  let [first, second] = [0, 0];
  for (let row = 0; row < length; row++) {
    if (aFirst[row] === OUTCOME_A && bFirst[row] === OUTCOME_B) first++;
    if (aFirst[row] === OUTCOME_B && bFirst[row] === OUTCOME_A) second++;
  }
  const n = first + second;
  const test = binomialTest(first, n);
  if (!test.ok) return undefinedFor(verdicts.length === 0 ? "no_judgments" : "no_decisive_votes", 0);
  const value = { first, second, share: first / n, interval: wilsonInterval(first, n, level), pValue: test.value };
  return { ok: true, value, n, method: "sign test on verdicts that turn with the displayed order" };
}
