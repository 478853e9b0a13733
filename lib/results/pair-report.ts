import type { Judgments } from "@/lib/stats/judgments/judgments";
import { type AnnotatorFigure, annotatorFigures } from "./annotator-figure";
import type { ResultsColumns, SystemLabel } from "./columns";
import type { ResultsFilter } from "./filter";
import { type LeadSentence, leadSentence } from "./lead-sentence";
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
