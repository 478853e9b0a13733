import type { StrengthContrast } from "./strength-contrasts";

/** Ranks that a system may have; 1 is the strongest. */
export interface RankRange {
  /** By strength alone; equal strengths share the better rank. */
  rank: number;
  best: number;
  worst: number;
}

/**
 * A system's rank is at best one more than the systems surely stronger, at worst K minus the systems surely weaker: those whose contrast's
 * interval does not hold zero. From simultaneous intervals, all ranges hold at once with the intervals' level.
 * Source: Mogstad, Romano, Shaikh, Wilhelm (2024), Inference for ranks, Review of Economic Studies 91, 476–518.
 */
export function rankRanges(
  theta: Float64Array,
  contrasts: Pick<StrengthContrast, "i" | "j" | "interval">[],
): RankRange[] {
  const ranges = Array.from(theta, (own) => ({
    rank: 1 + theta.filter((other) => other > own).length,
    best: 1,
    worst: theta.length,
  }));
  for (const { i, j, interval } of contrasts) {
    const [stronger, weaker] = interval.low > 0 ? [i, j] : [j, i];
    if (interval.low <= 0 && interval.high >= 0) continue;
    ranges[weaker].best++;
    ranges[stronger].worst--;
  }
  return ranges;
}
