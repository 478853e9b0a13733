import type { BothBadChoice } from "@/lib/stats/judgments/both-bad";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { ClusterAxis } from "@/lib/stats/win-rate/clustered-interval";
import { type AsymptoticOptions, asymptoticInterval, TUNED_FOR, tunedRho } from "./asymptotic-interval";
import { runningMean } from "./running-mean";
import { FEWEST_CLUSTERS } from "./sequence-rule";
import type { SequenceWalk } from "./sequence-walk";

/** An asymptotic sequence begins here: fewer votes do not show how they cluster. */
export const FEWEST_VOTES = 20;

/** Votes one by one, clustered; null where level or tuning cannot be. */
export function asymptoticWalk(
  judgments: Judgments,
  axis: ClusterAxis,
  { level = 0.95, tunedFor = TUNED_FOR, bothBadAsTie }: AsymptoticOptions & BothBadChoice,
): SequenceWalk | null {
  if (tunedRho(tunedFor, level) === null) return null;
  const running = runningMean(judgments, { bothBadAsTie });
  const least = -2 * Math.log(1 - level);
  const begun = () => {
    const now = running.votes() >= FEWEST_VOTES ? running.now(axis) : null;
    // Student's degrees of freedom are those that clusters are worth.
    return now && now.clusters >= FEWEST_CLUSTERS ? { ...now, clusters: now.effectiveClusters } : null;
  };
  return {
    add: running.add,
    point() {
      const now = begun();
      const interval = now && asymptoticInterval(now, { level, tunedFor });
      return now && interval?.ok ? { rate: now.rate, low: interval.value.low, high: interval.value.high } : null;
    },
    excludesHalf() {
      const now = begun();
      // The reach is never below √(−2 log alpha): most votes need no more than this.
      if (!now || (now.mean - 0.5) ** 2 <= least * now.variance) return false;
      const interval = asymptoticInterval(now, { level, tunedFor });
      return interval.ok && (interval.value.low > 0.5 || interval.value.high < 0.5);
    },
  };
}
