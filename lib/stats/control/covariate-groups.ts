import { type BothBadChoice, scoreTable } from "@/lib/stats/judgments/both-bad";
import { type Judgments, SIDE_A_LEFT, SIDE_B_LEFT } from "@/lib/stats/judgments/judgments";
import { largestOf } from "@/lib/stats/judgments/rows-together";
import type { SystemPairs } from "@/lib/stats/ranking/system-pairs";

/** Features of the two responses of a comparison, each as a's minus b's, in any unit; NaN where unknown. */
export interface Covariates {
  names: string[];
  /** One column a feature, indexed by `Judgments.unit` or by row. */
  columns: Float64Array[];
  by: "unit" | "row";
}

/** Votes that share systems, displayed side and features. All votes of a unit must be on one pair of systems. */
export interface CovariateGroups {
  /** By row. */
  group: Uint32Array;
  /** By group: systems, votes that count and the sum of their scores for a. */
  a: Uint16Array;
  b: Uint16Array;
  votes: Float64Array;
  scores: Float64Array;
  /** By covariate and group: the side first, +½ where a was left and −½ where b was, then features divided by `scales`. */
  names: string[];
  columns: Float64Array[];
  scales: number[];
  n: number;
  /** Votes with a score that stay out because a feature is unknown. */
  leftOut: number;
}

export const SIDE = "left side";

/**
 * Sufficient statistics of the control model, in one pass. Each feature is divided by the standard deviation of its differences over votes, taken
 * about zero because which system is called a is arbitrary; the side is not. An unknown side counts as neither. A scale of 0: the covariate never differs.
 */
export function covariateGroups(
  judgments: Judgments,
  pairs: SystemPairs,
  covariates: Covariates,
  choice: BothBadChoice = {},
): CovariateGroups {
  const { length, unit, pair, outcome, displayedSide } = judgments;
  const table = scoreTable(choice);
  const byUnit = covariates.by === "unit";
  // Three sides a unit, or each row by itself.
  const size = byUnit ? (largestOf(unit) + 1) * 3 : length;
  const [group, a, b] = [new Uint32Array(length), new Uint16Array(size), new Uint16Array(size)];
  const [votes, scores, side] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  const known = knownIndexes(covariates, byUnit ? size / 3 : length);
  let [n, leftOut] = [0, 0];
  for (let row = 0; row < length; row++) {
    const index = byUnit ? unit[row] : row;
    const shown = displayedSide[row] === SIDE_A_LEFT ? 0 : displayedSide[row] === SIDE_B_LEFT ? 1 : 2;
    const of = byUnit ? index * 3 + shown : row;
    group[row] = of;
    if (!(table[outcome[row]] >= 0) || pair[row] >= pairs.a.length) continue;
    if (!known[index]) {
      leftOut++;
      continue;
    }
    a[of] = pairs.a[pair[row]];
    b[of] = pairs.b[pair[row]];
    side[of] = shown === 2 ? 0 : 0.5 - shown;
    votes[of]++;
    scores[of] += table[outcome[row]];
    n++;
  }
  const features = covariates.columns.map((column) =>
    standardised(
      Float64Array.from({ length: size }, (_, of) => column[byUnit ? Math.floor(of / 3) : of]),
      votes,
      n,
    ),
  );
  return {
    group,
    a,
    b,
    votes,
    scores,
    names: [SIDE, ...covariates.names],
    columns: [side, ...features.map(({ column }) => column)],
    scales: [side.some((value) => value !== 0) ? 1 : 0, ...features.map(({ scale }) => scale)],
    n,
    leftOut,
  };
}

function knownIndexes({ columns }: Covariates, size: number): Uint8Array {
  return Uint8Array.from({ length: size }, (_, index) =>
    columns.every((column) => Number.isFinite(column[index])) ? 1 : 0,
  );
}

/** Largest first, so that no square overflows. Groups without votes do not enter and become 0. */
function standardised(column: Float64Array, votes: Float64Array, n: number): { column: Float64Array; scale: number } {
  const used = column.map((value, of) => (votes[of] > 0 ? value : 0));
  const largest = used.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return { column: used, scale: 0 };
  const squares = used.reduce((sum, value, of) => sum + votes[of] * (value / largest) ** 2, 0);
  const scale = Math.sqrt(squares / n);
  return { column: used.map((value) => value / largest / scale), scale: largest * scale };
}
