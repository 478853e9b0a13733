import type { AgreementReport } from "./agreement-report";
import type { SystemLabel } from "./columns";
import type { ResultsFilter } from "./filter";
import type { PairReport } from "./pair-report";
import type { ProgressReport } from "./progress-report";
import type { WinRateFigure } from "./win-rate-figure";

/** A question of the study: the main one ("overall") or an aspect. */
export interface QuestionReport {
  key: string;
  name: string;
  /** One per pair of systems, in the order of `Report.pairs`. */
  pairs: { key: string; figure: WinRateFigure }[];
}

/** What a results page shows: plain values, no further arithmetic. */
export interface Report {
  /** As applied: unknown aspects and pairs of the URL have fallen back. */
  filter: ResultsFilter;
  systems: SystemLabel[];
  /** The question that `pairs`, `totals` and `agreement` are about. */
  question: { key: string; name: string };
  totals: { votes: number; comparisons: number; prompts: number; annotators: number; bothBad: number };
  pairs: PairReport[];
  /** The pair that the filter names, otherwise the first; null in a study without pairs. */
  selected: PairReport | null;
  /** The main question first, then the aspects. */
  questions: QuestionReport[];
  agreement: { selected: AgreementReport | null; pairs: AgreementReport[]; pooled: AgreementReport };
  progress: ProgressReport;
  /** One sentence on how "both bad" is treated. */
  bothBadNote: string;
}
