import fc from "fast-check";
import type { Estimate } from "@/lib/stats/estimate";
import type { OutcomeCounts } from "@/lib/stats/judgments/counts";
import { emptyJudgments, type Judgments, OUTCOME_A, OUTCOME_B } from "@/lib/stats/judgments/judgments";

/** One judgment, readable; `unit` is the prompt unless said otherwise. */
export interface JudgmentRow {
  unit?: number;
  cluster: number;
  rater: number;
  outcome: number;
  pair?: number;
  side?: number;
  strength?: number;
  seconds?: number;
}

export function judgmentsOf(rows: JudgmentRow[]): Judgments {
  const judgments = emptyJudgments(rows.length);
  rows.forEach((row, i) => {
    judgments.unit[i] = row.unit ?? row.cluster;
    judgments.cluster[i] = row.cluster;
    judgments.rater[i] = row.rater;
    judgments.outcome[i] = row.outcome;
    judgments.pair[i] = row.pair ?? 0;
    if (row.side !== undefined) judgments.displayedSide[i] = row.side;
    if (row.strength !== undefined) judgments.strength[i] = row.strength;
    if (row.seconds !== undefined) judgments.seconds[i] = row.seconds;
  });
  return judgments;
}

/** Votes of few to many raters on few to many prompts, from none to every outcome, repeated votes included. */
export const judgmentRows: fc.Arbitrary<JudgmentRow[]> = fc
  .record({ raters: fc.integer({ min: 1, max: 30 }), prompts: fc.integer({ min: 1, max: 30 }), outcomes: outcomeSet() })
  .chain(({ raters, prompts, outcomes }) =>
    fc.array(
      fc.record({
        cluster: fc.integer({ min: 0, max: prompts - 1 }),
        rater: fc.integer({ min: 0, max: raters - 1 }),
        outcome: fc.constantFrom(...outcomes),
        side: fc.constantFrom(0, 1, 255),
        seconds: fc.constantFrom(-1, 0, 3.5, 900),
      }),
      { maxLength: 150, size: "max" },
    ),
  );

function outcomeSet(): fc.Arbitrary<number[]> {
  return fc.subarray([0, 1, 2, 3], { minLength: 1 });
}

export const outcomeCounts: fc.Arbitrary<OutcomeCounts> = fc.record({
  wins: fc.nat(200),
  ties: fc.nat(200),
  losses: fc.nat(200),
  bothBad: fc.nat(200),
});

export const decidedCounts = outcomeCounts.filter(({ wins, ties, losses }) => wins + ties + losses > 0);

/** The same votes seen from b. */
export function swapRows(rows: JudgmentRow[]): JudgmentRow[] {
  const swapped = (outcome: number) =>
    outcome === OUTCOME_A ? OUTCOME_B : outcome === OUTCOME_B ? OUTCOME_A : outcome;
  return rows.map((row) => ({ ...row, outcome: swapped(row.outcome) }));
}

/** The same votes with raters numbered backwards, and with gaps. */
export function relabelRaters(rows: JudgmentRow[]): JudgmentRow[] {
  const most = Math.max(0, ...rows.map(({ rater }) => rater));
  return rows.map((row) => ({ ...row, rater: (most - row.rater) * 3 + 1 }));
}

/** The value, or the reason it is missing as a failed test. */
export function definedValue<T>(estimate: Estimate<T>): T {
  if (!estimate.ok) throw new Error(`not defined: ${estimate.reason}`);
  return estimate.value;
}

/** Whether every number in a plain value, however deep, is finite. */
export function isFiniteThroughout(value: unknown): boolean {
  if (typeof value === "number") return Number.isFinite(value);
  if (typeof value !== "object" || value === null) return true;
  return Object.values(value).every(isFiniteThroughout);
}
