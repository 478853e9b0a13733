import { undefinedFor } from "@/lib/stats/estimate";
import type { AgreementMeasure, CategoryChoice } from "./agreement-measure";

/** Share of units with two or more ratings on which all ratings are equal; n counts those units. "Both bad" as in percent agreement. */
export function fullAgreement({ categories }: CategoryChoice): AgreementMeasure {
  return {
    sums: {
      key: `all equal ${categories}`,
      width: 2,
      add(counts, from, sums) {
        let [ratings, most] = [0, 0];
        for (const category of categories) {
          ratings += counts[from + category];
          most = Math.max(most, counts[from + category]);
        }
        if (ratings < 2) return;
        if (most === ratings) sums[0]++;
        sums[1]++;
      },
    },
    estimate: ([equal, n]) =>
      n === 0
        ? undefinedFor("no_overlap", 0)
        : { ok: true, value: equal / n, n, method: "share of comparisons on which all agree" },
  };
}
