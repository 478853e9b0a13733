import fc from "fast-check";
import { emptyVerdicts, type Verdicts } from "@/lib/stats/judges/verdicts";
import { type JudgmentRow, judgmentRows } from "./laws";

/** One verdict, readable; `unit` is the prompt unless said otherwise. */
export interface VerdictRow {
  unit?: number;
  cluster: number;
  outcome: number;
  side?: number;
}

export function verdictsOf(rows: VerdictRow[]): Verdicts {
  const verdicts = emptyVerdicts(rows.length);
  rows.forEach((row, i) => {
    verdicts.unit[i] = row.unit ?? row.cluster;
    verdicts.cluster[i] = row.cluster;
    verdicts.outcome[i] = row.outcome;
    if (row.side !== undefined) verdicts.displayedSide[i] = row.side;
  });
  return verdicts;
}

/** The same verdicts seen from b: outcomes mirror, and where a was first, b is. */
export function swapVerdicts(rows: VerdictRow[]): VerdictRow[] {
  return rows.map((row) => ({
    ...row,
    outcome: row.outcome === 0 ? 2 : row.outcome === 2 ? 0 : row.outcome,
    side: row.side === 0 ? 1 : row.side === 1 ? 0 : row.side,
  }));
}

/** Votes and verdicts on overlapping comparisons, two of them a prompt; from none to every outcome, several samples, both orders or one. */
export const judgedStudies: fc.Arbitrary<{ votes: JudgmentRow[]; verdicts: VerdictRow[] }> = fc
  .record({
    votes: judgmentRows,
    outcomes: fc.subarray([0, 1, 2, 3, 4], { minLength: 1 }),
    size: fc.integer({ min: 0, max: 80 }),
  })
  .chain(({ votes, outcomes, size }) =>
    fc
      .array(
        fc.record({
          unit: fc.nat(45),
          outcome: fc.constantFrom(...outcomes),
          side: fc.constantFrom(0, 1, 1, 0, 255),
        }),
        { minLength: size, maxLength: size },
      )
      .map((verdicts) => ({
        votes: votes.map((row) => ({ ...row, unit: row.cluster, cluster: row.cluster >> 1 })),
        verdicts: verdicts.map((row) => ({ ...row, cluster: row.unit >> 1 })),
      })),
  );
