import { cohenKappa } from "@/lib/stats/agreement/cohen-kappa";
import {
  OUTCOME_A,
  OUTCOME_B,
  OUTCOME_BOTH_BAD,
  OUTCOME_CATEGORIES,
  OUTCOME_TIE,
} from "@/lib/stats/judgments/judgments";
import type { SumMeasure } from "./bootstrap-sums";
import { VERDICT_CATEGORIES } from "./verdicts";

/**
 * Measures of a table human label × verdict (label-tables.ts). Rows without a plurality do not enter; "both bad" is a label like others, and an
 * unparsable verdict is a label that no human gives.
 */
export const accuracyOf: SumMeasure = (table) => {
  const { equal, n } = totals(table, () => true);
  return n === 0 ? null : equal / n;
};

/** Cohen's kappa, "unparsable" being a category that only the judge uses. */
export const kappaOf: SumMeasure = (table) => {
  const counts = table.slice();
  // Rows from here on are comparisons without a plurality.
  counts.fill(0, OUTCOME_CATEGORIES * VERDICT_CATEGORIES);
  const kappa = cohenKappa({ size: VERDICT_CATEGORIES, counts });
  return kappa.ok ? kappa.value.coefficient : null;
};

/** 1 when equal, ½ when exactly one is a tie, else 0; without "both bad" on either side. Source: Zhou et al. (2023), LIMA, section 4.1. */
export const tieDiscountedOf: SumMeasure = (table) => {
  const decided = (label: number, verdict: number) => label !== OUTCOME_BOTH_BAD && verdict !== OUTCOME_BOTH_BAD;
  const { equal, n } = totals(table, decided);
  let halves = 0;
  for (const side of [OUTCOME_A, OUTCOME_B]) {
    halves += table[OUTCOME_TIE * VERDICT_CATEGORIES + side] + table[side * VERDICT_CATEGORIES + OUTCOME_TIE];
  }
  return n === 0 ? null : (equal + halves / 2) / n;
};

/** MT-bench's agreement where both name a winner (setup S2; S1 is the accuracy). Source: Zheng et al. (2023), section 4.2. */
export const decisiveAgreementOf: SumMeasure = (table) => {
  const decisive = (code: number) => code === OUTCOME_A || code === OUTCOME_B;
  const { equal, n } = totals(table, (label, verdict) => decisive(label) && decisive(verdict));
  return n === 0 ? null : equal / n;
};

export function totals(
  table: Float64Array,
  enters: (label: number, verdict: number) => boolean,
): { equal: number; n: number } {
  let [equal, n] = [0, 0];
  for (let label = 0; label < OUTCOME_CATEGORIES; label++) {
    for (let verdict = 0; verdict < VERDICT_CATEGORIES; verdict++) {
      if (!enters(label, verdict)) continue;
      const count = table[label * VERDICT_CATEGORIES + verdict];
      n += count;
      if (label === verdict) equal += count;
    }
  }
  return { equal, n };
}
