import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { sumsOf } from "./bootstrap-sums";
import { HUMAN_LABELS } from "./human-labels";
import { LABEL_TABLE_SIZE, pluralityTables, voteTables } from "./label-tables";
import type { UnitVerdicts } from "./unit-verdicts";
import { VERDICT_CATEGORIES } from "./verdicts";

/** counts[label][verdict]: labels a, tie, b, both bad, no plurality; verdicts a, tie, b, both bad, unparsable. */
export type ConfusionMatrix = number[][];

/**
 * What humans said against what the judge said: comparisons under the plurality of their votes, or each vote for itself; n counts comparisons with votes
 * and a verdict, or such votes.
 */
export function confusionMatrix(
  judgments: Judgments,
  verdicts: UnitVerdicts,
  by: "plurality" | "vote" = "plurality",
): Estimate<ConfusionMatrix> {
  const tables = by === "plurality" ? pluralityTables(judgments, verdicts) : voteTables(judgments, verdicts);
  const sums = sumsOf(tables, LABEL_TABLE_SIZE);
  const n = sums.reduce((total, count) => total + count, 0);
  if (n === 0)
    return undefinedFor(judgments.length === 0 || verdicts.length === 0 ? "no_judgments" : "no_common_items", 0);
  const value = Array.from({ length: HUMAN_LABELS }, (_, label) => [
    ...sums.subarray(label * VERDICT_CATEGORIES, (label + 1) * VERDICT_CATEGORIES),
  ]);
  return { ok: true, value, n, method: by === "plurality" ? "unique plurality of votes" : "every vote" };
}
