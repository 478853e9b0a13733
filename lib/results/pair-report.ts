import type { AnnotatorFigure } from "./annotator-figure";
import type { SystemLabel } from "./columns";
import type { WinRateFigure } from "./win-rate-figure";

/** The parts of the sentence above the figures; null where there is no vote. Shares and rates are from 0 to 1. */
export interface LeadSentence {
  /** The system with more than half of the votes; a where it is exactly half, and then `even` is true. */
  preferred: SystemLabel;
  other: SystemLabel;
  even: boolean;
  /** Win rate of the preferred system, with its interval. */
  rate: number;
  interval: { low: number; high: number; level: number; phrase: string } | null;
  /** The interval lies wholly above one half. */
  clear: boolean;
  /** Share of ties among all votes, "both bad" included in the denominator. */
  tieShare: number;
  bothBadShare: number;
}

/** One pair of systems on the question chosen. */
export interface PairReport {
  /** The `pair` of a URL. */
  key: string;
  a: SystemLabel;
  b: SystemLabel;
  figure: WinRateFigure;
  lead: LeadSentence | null;
  /** Annotators with a vote on this pair, in the study's order. */
  annotators: AnnotatorFigure[];
}
