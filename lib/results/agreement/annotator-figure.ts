import type { AnnotatorColumns } from "@/lib/results/columns";
import type { ResultsFilter } from "@/lib/results/filter";
import { leaveOneOutAgreement } from "@/lib/stats/agreement/leave-one-out-agreement";
import { raterHabits } from "@/lib/stats/annotators/rater-habits";
import type { Estimate, Interval } from "@/lib/stats/estimate";
import type { OutcomeCounts } from "@/lib/stats/judgments/counts";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { tangoInterval } from "@/lib/stats/win-rate/tango-interval";
import { winRate } from "@/lib/stats/win-rate/win-rate";

/** One annotator's row: what they chose, how fast, and how often with the others. */
export interface AnnotatorFigure {
  id: string;
  label: string;
  votes: number;
  /** Seen from a: over several pairs of systems only ties and both bad mean anything. */
  counts: OutcomeCounts;
  /** Win rate of a in this annotator's votes, with the interval for independent votes. */
  winRate: Estimate<number>;
  interval: Estimate<Interval>;
  /** Share of ties among the votes, both bad in the denominator. */
  tieRate: Estimate<number>;
  /** Share of decisive votes for the response shown on the left; n counts those with a known side. */
  leftRate: Estimate<number>;
  /** Median active seconds of a vote. */
  medianSeconds: Estimate<number>;
  /** Agreement with the most frequent answer of the others; n counts votes on comparisons with another vote. */
  agreement: Estimate<number>;
}

/** One row per annotator, in their order, also for those without a vote. */
export function annotatorFigures(
  judgments: Judgments,
  annotators: AnnotatorColumns[],
  { bothBadAsTie, level }: ResultsFilter,
): AnnotatorFigure[] {
  const agreements = leaveOneOutAgreement(judgments, annotators.length);
  return raterHabits(judgments, annotators.length).map((habits, index) => ({
    id: annotators[index].id,
    label: annotators[index].label,
    ...habits,
    winRate: winRate(habits.counts, { bothBadAsTie }),
    interval: tangoInterval(habits.counts, level, { bothBadAsTie }),
    agreement: agreements[index],
  }));
}
