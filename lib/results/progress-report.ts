import type { AnnotatorFigure } from "./annotator-figure";

/** How far the study is. Votes are those of the main question. */
export interface ProgressReport {
  comparisons: number;
  neededVotes: number;
  /** Counted votes, surplus ones apart. */
  countedVotes: number;
  surplusVotes: number;
  /** countedVotes / neededVotes, at most 1; 0 where nothing is needed. */
  share: number;
  skips: number;
  flags: number;
  /** Every annotator of the study, also those without a vote. */
  annotators: AnnotatorProgress[];
}

export interface AnnotatorProgress extends AnnotatorFigure {
  surplus: number;
  skips: number;
  flags: number;
}
