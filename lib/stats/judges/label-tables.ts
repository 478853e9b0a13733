import { type Judgments, OUTCOME_CATEGORIES } from "@/lib/stats/judgments/judgments";
import type { ClusterSums } from "./bootstrap-sums";
import { HUMAN_LABELS, pluralityOf, voteTable } from "./human-labels";
import { NO_VERDICT } from "./order-verdicts";
import { type UnitVerdicts, verdictByUnit } from "./unit-verdicts";
import { VERDICT_CATEGORIES } from "./verdicts";

/** Entries of a table human label × verdict, row-major: labels a, tie, b, both bad, no plurality; verdicts a, tie, b, both bad, unparsable. */
export const LABEL_TABLE_SIZE = HUMAN_LABELS * VERDICT_CATEGORIES;

/** One table per prompt: each comparison that has votes and a verdict counts once, under the plurality of its votes. */
export function pluralityTables(judgments: Judgments, verdicts: UnitVerdicts): ClusterSums {
  const votes = voteTable(judgments);
  return sumsByCluster(verdicts.length, (row, add) => {
    const unit = verdicts.unit[row];
    const label = unit < votes.units ? pluralityOf(votes, unit) : -1;
    if (label >= 0) add(verdicts.cluster[row], label * VERDICT_CATEGORIES + verdicts.outcome[row]);
  });
}

/** One table per prompt: each vote on a comparison with a verdict counts once; only those of one rater where given. */
export function voteTables(judgments: Judgments, verdicts: UnitVerdicts, rater?: number): ClusterSums {
  const verdictOf = verdictByUnit(verdicts);
  return sumsByCluster(judgments.length, (row, add) => {
    if (rater !== undefined && judgments.rater[row] !== rater) return;
    const verdict = verdictOf[judgments.unit[row]] ?? NO_VERDICT;
    if (verdict !== NO_VERDICT && judgments.outcome[row] < OUTCOME_CATEGORIES) {
      add(judgments.cluster[row], judgments.outcome[row] * VERDICT_CATEGORIES + verdict);
    }
  });
}

function sumsByCluster(
  rows: number,
  visit: (row: number, add: (cluster: number, entry: number) => void) => void,
): ClusterSums {
  const numbers = new Map<number, Float64Array>();
  const add = (cluster: number, entry: number) => {
    const table = numbers.get(cluster) ?? new Float64Array(LABEL_TABLE_SIZE);
    table[entry]++;
    numbers.set(cluster, table);
  };
  for (let row = 0; row < rows; row++) visit(row, add);
  return [...numbers.values()];
}
