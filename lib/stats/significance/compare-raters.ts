import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import type { BothBadChoice } from "@/lib/stats/judgments/both-bad";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { marginalHomogeneityTest } from "./marginal-homogeneity-test";
import { type McNemarTest, mcNemarTest } from "./mcnemar-test";
import { pairedVerdicts } from "./paired-verdicts";

/** Two raters, people or judges, on the comparisons of one pair of systems that both have answered. */
export interface RaterComparison {
  /** 3 × 3 counts of a, tie, b, row-major, rows the first rater's answers. */
  table: Uint32Array;
  /** Win rates of a by the first and by the second, ties as half. */
  first: number;
  second: number;
  /** Of the comparisons that both decided: does one choose a more often? */
  decided: Estimate<McNemarTest>;
  /** Do they use a, tie and b equally often? */
  answers: ReturnType<typeof marginalHomogeneityTest>;
}

/**
 * n counts comparisons that both have answered ("both bad" left out unless it counts as a tie); none: "no_overlap". They are taken as independent.
 * Sources: those of mcnemar-test.ts and marginal-homogeneity-test.ts.
 */
export function compareRaters(
  judgments: Judgments,
  first: number,
  second: number,
  choice: BothBadChoice = {},
): Estimate<RaterComparison> {
  const table = pairedVerdicts(judgments, first, second, choice);
  const n = table.reduce((sum, count) => sum + count, 0);
  if (n === 0) return undefinedFor("no_overlap", n);
  const share = (score: (row: number, column: number) => number) =>
    table.reduce((sum, count, entry) => sum + count * score(Math.floor(entry / 3), entry % 3), 0) / n;
  const value = {
    table,
    first: share((row) => 1 - row / 2),
    second: share((_, column) => 1 - column / 2),
    decided: mcNemarTest(table[2], table[6]),
    answers: marginalHomogeneityTest(table),
  };
  return { ok: true, value, n, method: "paired by comparison" };
}
