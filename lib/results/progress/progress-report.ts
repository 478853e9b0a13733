import { type AnnotatorFigure, annotatorFigures } from "@/lib/results/agreement/annotator-figure";
import type { ResultsColumns } from "@/lib/results/columns";
import type { ResultsFilter } from "@/lib/results/filter";
import { countedVotes } from "@/lib/results/question-votes";

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

/** Figures over all pairs of systems; `votes` are counted ones. */
export interface AnnotatorProgress extends AnnotatorFigure {
  surplus: number;
  skips: number;
  flags: number;
}

export function progressReport(columns: ResultsColumns, filter: ResultsFilter): ProgressReport {
  const { overall, annotators, comparisons, neededVotes, skips, flags } = columns;
  const counted = countedVotes(overall, false);
  const surplus = new Uint32Array(annotators.length);
  for (let row = 0; row < overall.length; row++) surplus[overall.rater[row]] += overall.surplus[row];
  return {
    comparisons,
    neededVotes,
    countedVotes: counted.length,
    surplusVotes: overall.length - counted.length,
    share: neededVotes === 0 ? 0 : Math.min(1, counted.length / neededVotes),
    skips,
    flags,
    annotators: annotatorFigures(counted, annotators, filter).map((figure, index) => ({
      ...figure,
      surplus: surplus[index],
      skips: annotators[index].skips,
      flags: annotators[index].flags,
    })),
  };
}
