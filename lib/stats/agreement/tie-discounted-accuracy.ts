import { undefinedFor } from "@/lib/stats/estimate";
import type { BothBadChoice } from "@/lib/stats/judgments/both-bad";
import type { AgreementMeasure } from "./agreement-measure";
import { type GroupColumns, votePairs } from "./vote-pairs";

/**
 * Mean over all pairs of votes on the same comparison of 1 when they are equal, one half when exactly one of them is a tie, 0
 * otherwise; n counts those pairs. "Both bad" votes are left out unless chosen to be ties: they are neither a tie nor a decision.
 * Source: Zhou et al. (2023), LIMA: Less Is More for Alignment, section 4.1 (tie-discounted accuracy).
 */
export function tieDiscountedAccuracy(options: GroupColumns & BothBadChoice = {}): AgreementMeasure {
  return {
    sums: votePairs(options, options),
    estimate([equal, ties, oneTie, opposite]) {
      const n = equal + ties + oneTie + opposite;
      if (n === 0) return undefinedFor("no_overlap", 0);
      return { ok: true, value: (equal + ties + oneTie / 2) / n, n, method: "pairs of votes, one tie counting half" };
    },
  };
}
