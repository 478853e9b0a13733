import { undefinedFor } from "@/lib/stats/estimate";
import type { AgreementMeasure } from "./agreement-measure";
import type { TwoRaterOptions } from "./two-rater-coefficient";
import { twoRaterMeasure } from "./two-rater-measure";

/**
 * Light's kappa: the mean of Cohen's kappa over pairs of raters, from a table by rater (raters[g][k]: the column of rater g's category k).
 * n counts the pairs with a kappa; pairs without a common unit or without variation are left out.
 * Source: Light (1971), Psychological Bulletin 76, 365–377.
 */
export function lightKappa(raters: readonly (readonly number[])[], options: TwoRaterOptions = {}): AgreementMeasure {
  const size = raters[0]?.length ?? 0;
  const pairs = raters.flatMap((first, g) =>
    raters.slice(g + 1).map((second) => twoRaterMeasure({ first, second }, "cohen", options)),
  );
  const cells = size * size;
  return {
    sums: {
      key: `confusions ${raters.join(" ")}`,
      width: pairs.length * cells,
      add: (counts, from, sums) =>
        pairs.forEach((pair, i) => {
          pair.sums.add(counts, from, sums.subarray(i * cells, (i + 1) * cells));
        }),
    },
    estimate(sums) {
      const kappas = pairs.map((pair, i) => pair.estimate(sums.subarray(i * cells, (i + 1) * cells)));
      const defined = kappas.flatMap((kappa) => (kappa.ok ? [kappa.value] : []));
      if (defined.length > 0) {
        const value = defined.reduce((sum, kappa) => sum + kappa, 0) / defined.length;
        return { ok: true, value, n: defined.length, method: "mean of Cohen's kappa over pairs of annotators" };
      }
      return undefinedFor(kappas.some(({ n }) => n > 0) ? "no_variation" : "no_overlap", 0);
    },
  };
}
