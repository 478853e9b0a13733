import type { ResultsFilter } from "@/lib/results/filter";
import type { WinRateFigure } from "@/lib/results/pairs/win-rate-figure";
import type { Estimate } from "@/lib/stats/estimate";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { type SequenceCurve, sequenceCurve } from "@/lib/stats/sequential/sequence-curve";

/** The confidence sequence of one pair of systems along its votes. */
export interface StoppingReport {
  curve: Estimate<SequenceCurve>;
  /** How many times wider the sequence is, after the last vote, than the interval for one look; null where they speak of different things. */
  timesWider: number | null;
}

/** A curve has about as many points as its table has rows to be read. */
const POINTS = 100;

/** `judgments` are the pair's, in the order in which they were cast; `figure` is theirs. */
export function stoppingReport(
  judgments: Judgments,
  { interval }: WinRateFigure,
  { level, bothBadAsTie }: ResultsFilter,
): StoppingReport {
  const curve = sequenceCurve(judgments, { level, bothBadAsTie, points: POINTS });
  const last = curve.ok && curve.value.quantity === "win rate" ? curve.value.points.at(-1) : undefined;
  const width = interval.ok ? interval.value.high - interval.value.low : 0;
  return { curve, timesWider: last && width > 0 ? (last.high - last.low) / width : null };
}
