import type { AgreementMeasure } from "./agreement-measure";
import { type TwoRaterCoefficient, type TwoRaterOptions, twoRaterCoefficient } from "./two-rater-coefficient";

/** Two raters (or groups of them) as columns of a table: category k of the first is column first[k]. */
export interface RaterColumns {
  first: readonly number[];
  second: readonly number[];
}

/**
 * A two-rater coefficient that can be resampled, from a table by rater; n counts units both rated. For two groups every rating of the one
 * meets every rating of the other on the same unit, and n counts such pairs.
 */
export function twoRaterMeasure(
  { first, second }: RaterColumns,
  coefficient: TwoRaterCoefficient,
  options: TwoRaterOptions = {},
): AgreementMeasure {
  const size = first.length;
  return {
    sums: {
      key: `confusion ${first} ${second}`,
      width: size * size,
      add(counts, from, sums) {
        for (let k = 0; k < size; k++) {
          const count = counts[from + first[k]];
          if (count > 0) for (let l = 0; l < size; l++) sums[k * size + l] += count * counts[from + second[l]];
        }
      },
    },
    estimate(counts) {
      const agreement = twoRaterCoefficient({ size, counts }, coefficient, options);
      return agreement.ok ? { ...agreement, value: agreement.value.coefficient } : agreement;
    },
  };
}
