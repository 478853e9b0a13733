import type { OutcomeCounts } from "@/lib/stats/counts";
import type { Estimate, Interval } from "@/lib/stats/estimate";

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
