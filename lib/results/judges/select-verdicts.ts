import type { VerdictColumns } from "./columns";

/** The verdicts on one pair of systems, as new columns. */
export function verdictsOfPair(verdicts: VerdictColumns, pair: number): VerdictColumns {
  const rows = new Uint32Array(verdicts.length);
  let length = 0;
  for (let row = 0; row < verdicts.length; row++) if (verdicts.pair[row] === pair) rows[length++] = row;
  const own = rows.subarray(0, length);
  return {
    length,
    unit: own.map((row) => verdicts.unit[row]),
    cluster: own.map((row) => verdicts.cluster[row]),
    pair: new Uint16Array(length).fill(pair),
    outcome: new Uint8Array(length).map((_, at) => verdicts.outcome[own[at]]),
    displayedSide: new Uint8Array(length).map((_, at) => verdicts.displayedSide[own[at]]),
    preference: new Float64Array(length).map((_, at) => verdicts.preference[own[at]]),
  };
}
