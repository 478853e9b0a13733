import { type Judgments, OUTCOME_A, OUTCOME_B } from "@/lib/stats/judgments/judgments";
import { type BetaMixture, isMixture } from "./beta-binomial-evidence";
import { betaBinomialInterval } from "./beta-binomial-interval";
import type { SequenceWalk } from "./sequence-walk";

/** Decisive votes one by one; null where level or mixture cannot be. */
export function betaBinomialWalk(
  { outcome }: Judgments,
  { level = 0.95, a = 1, b = 1 }: BetaMixture & { level?: number },
): SequenceWalk | null {
  if (!isMixture({ a, b }) || !(level > 0 && level < 1)) return null;
  let [wins, losses, logE] = [0, 0, 0];
  return {
    add(row) {
      // The e-value grows by the mixture's prediction of this vote over one half: no beta function per vote.
      const prediction = 2 / (a + b + wins + losses);
      if (outcome[row] === OUTCOME_A) logE += Math.log(prediction * (a + wins++));
      else if (outcome[row] === OUTCOME_B) logE += Math.log(prediction * (b + losses++));
    },
    point() {
      const interval = betaBinomialInterval(wins, losses, { level, a, b });
      if (!interval.ok) return null;
      return { rate: wins / (wins + losses), low: interval.value.low, high: interval.value.high };
    },
    excludesHalf: () => logE >= -Math.log(1 - level),
  };
}
