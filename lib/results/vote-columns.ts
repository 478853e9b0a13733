import {
  emptyJudgments,
  SECONDS_UNKNOWN,
  SIDE_A_LEFT,
  SIDE_B_LEFT,
  SIDE_UNKNOWN,
} from "@/lib/stats/judgments/judgments";
import type { VoteColumns } from "./columns";

export type VoteRow = {
  unit: number;
  cluster: number;
  rater: number;
  pair: number;
  outcome: number;
  /** Steps away from a tie; 0 where votes are not graded. */
  strength: number;
  /** Side a was shown on the right; null where nobody knows. */
  flipped: boolean | null;
  activeMs: number | null;
  surplus: boolean;
};

/** Rows as typed columns. */
export function voteColumns(rows: VoteRow[]): VoteColumns {
  const columns = { ...emptyJudgments(rows.length), surplus: new Uint8Array(rows.length) };
  rows.forEach((row, i) => {
    columns.unit[i] = row.unit;
    columns.cluster[i] = row.cluster;
    columns.rater[i] = row.rater;
    columns.pair[i] = row.pair;
    columns.outcome[i] = row.outcome;
    columns.strength[i] = row.strength;
    columns.displayedSide[i] = row.flipped === null ? SIDE_UNKNOWN : row.flipped ? SIDE_B_LEFT : SIDE_A_LEFT;
    columns.seconds[i] = row.activeMs === null ? SECONDS_UNKNOWN : row.activeMs / 1000;
    columns.surplus[i] = row.surplus ? 1 : 0;
  });
  return columns;
}
