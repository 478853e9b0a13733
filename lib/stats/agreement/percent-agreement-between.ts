import { undefinedFor } from "@/lib/stats/estimate";
import type { AgreementMeasure } from "./agreement-measure";
import type { RaterColumns } from "./two-rater-measure";

/**
 * Percent agreement between two groups of raters: for each unit rated by both the share of equal pairs, one rating from each group; then the
 * mean over units. n counts those units.
 */
export function percentAgreementBetween({ first, second }: RaterColumns): AgreementMeasure {
  return {
    sums: {
      key: `equal pairs between ${first} and ${second}`,
      width: 2,
      add(counts, from, sums) {
        let [own, others, equal] = [0, 0, 0];
        for (let k = 0; k < first.length; k++) {
          own += counts[from + first[k]];
          others += counts[from + second[k]];
          equal += counts[from + first[k]] * counts[from + second[k]];
        }
        if (own === 0 || others === 0) return;
        sums[0] += equal / (own * others);
        sums[1]++;
      },
    },
    estimate: ([agreement, n]) =>
      n === 0
        ? undefinedFor("no_overlap", 0)
        : {
            ok: true,
            value: agreement / n,
            n,
            method: "share of equal pairs between groups, averaged over comparisons",
          },
  };
}
