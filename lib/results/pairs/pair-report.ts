import { type AnnotatorFigure, annotatorFigures } from "@/lib/results/agreement/annotator-figure";
import type { ResultsColumns, SystemLabel } from "@/lib/results/columns";
import type { ResultsFilter } from "@/lib/results/filter";
import { type LeadSentence, leadSentence } from "@/lib/results/lead-sentence";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { pairKey } from "./pair-key";
import { type WinRateFigure, winRateFigure } from "./win-rate-figure";

/** One pair of systems on the question chosen. */
export interface PairReport {
  /** The `pair` of a URL. */
  key: string;
  a: SystemLabel;
  b: SystemLabel;
  figure: WinRateFigure;
  /** null where no vote decides. */
  lead: LeadSentence | null;
  /** Annotators with a vote on this pair, in the study's order. */
  annotators: AnnotatorFigure[];
}

/** `judgments` are the votes on pair number `index`. */
export function pairReport(
  columns: ResultsColumns,
  index: number,
  judgments: Judgments,
  filter: ResultsFilter,
): PairReport {
  const a = columns.systems[columns.pairs[index].a];
  const b = columns.systems[columns.pairs[index].b];
  const figure = winRateFigure(judgments, filter);
  const annotators = annotatorFigures(judgments, columns.annotators, filter).filter(({ votes }) => votes > 0);
  return { key: pairKey(a, b), a, b, figure, lead: leadSentence(figure, a, b), annotators };
}
