import type { VerdictColumns } from "./columns";

/** The verdicts on one pair of systems, as new columns. */
export function verdictsOfPair(verdicts: VerdictColumns, pair: number): VerdictColumns {
  const isOwn = (_: number, row: number) => verdicts.pair[row] === pair;
  const unit = verdicts.unit.filter(isOwn);
  return {
    length: unit.length,
    unit,
    cluster: verdicts.cluster.filter(isOwn),
    pair: verdicts.pair.filter(isOwn),
    outcome: verdicts.outcome.filter(isOwn),
    displayedSide: verdicts.displayedSide.filter(isOwn),
    preference: verdicts.preference.filter(isOwn),
  };
}
