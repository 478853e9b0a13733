import { undefinedFor } from "@/lib/stats/estimate";
import type { AgreementMeasure, CategoryChoice } from "./agreement-measure";

/**
 * Share of rating pairs within a unit that are equal, averaged over units with two or more ratings; n counts those units.
 * "Both bad" is an answer of its own where `categories` names it.
 * Source: Gwet (2014), Handbook of Inter-Rater Reliability, 4th ed., ch. 2 (the observed agreement p_a).
 */
export function percentAgreement({ categories }: CategoryChoice): AgreementMeasure {
  return {
    sums: {
      key: `equal pairs ${categories}`,
      width: 2,
      add(counts, from, sums) {
        let [ratings, equal] = [0, 0];
        for (const category of categories) {
          const count = counts[from + category];
          ratings += count;
          equal += count * (count - 1);
        }
        if (ratings < 2) return;
        sums[0] += equal / (ratings * (ratings - 1));
        sums[1]++;
      },
    },
    estimate: ([agreement, n]) =>
      n === 0
        ? undefinedFor("no_overlap", 0)
        : { ok: true, value: agreement / n, n, method: "share of equal pairs, averaged over comparisons" },
  };
}
