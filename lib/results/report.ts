import { type AgreementReport, agreementReport } from "./agreement-report";
import type { AnnotatorColumns, ResultsColumns, SystemLabel } from "./columns";
import { distinct } from "./distinct";
import type { ResultsFilter } from "./filter";
import { findPairIndex } from "./pair-key";
import { type PairReport, pairReport } from "./pair-report";
import { type PowerReport, powerReport } from "./power-report";
import { type ProgressReport, progressReport } from "./progress-report";
import { type QuestionVotes, questionVotes } from "./question-votes";
import { type StoppingReport, stoppingReport } from "./stopping-report";
import { type WinRateFigure, winRateFigure } from "./win-rate-figure";

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
  /** The question that `totals`, `pairs` and `agreement` are about. */
  question: { key: string; name: string };
  totals: {
    votes: number;
    comparisons: number;
    prompts: number;
    annotators: number;
    simulated: number;
    bothBad: number;
  };
  pairs: PairReport[];
  /** The pair that the filter names, otherwise the first; null in a study without pairs. */
  selected: PairReport | null;
  /** The main question first, then the aspects. */
  questions: QuestionReport[];
  agreement: { selected: AgreementReport | null; pairs: AgreementReport[]; pooled: AgreementReport };
  /** Of the pair selected. */
  stopping: StoppingReport | null;
  power: PowerReport | null;
  progress: ProgressReport;
  /** One sentence on how "both bad" is treated. */
  bothBadNote: string;
}

const POOLED_ORIENTATION =
  "Over all pairs of systems; in each pair, a is the system that comes first in the study's list.";

/** The whole results page from a study's votes. Pure: the same columns and filter give the same report. */
export function buildReport(columns: ResultsColumns, filter: ResultsFilter): Report {
  const votes = questionVotes(columns, filter);
  const question = votes.find(({ key }) => key === filter.aspect) ?? votes[0];
  const pairs = question.byPair.map((judgments, index) => pairReport(columns, index, judgments, filter));
  const selected = findPairIndex(columns, filter.pair);
  const chosen = pairs[selected] ? { votes: question.byPair[selected], figure: pairs[selected].figure } : null;
  const agreement = pairs.map(({ key, a, b }, index) => {
    const orientation = `a is ${a.name}, b is ${b.name}.`;
    return agreementReport(question.byPair[index], { pair: key, orientation }, filter);
  });
  return {
    filter: { ...filter, aspect: question.key, pair: pairs[selected]?.key ?? null },
    systems: columns.systems,
    question: { key: question.key, name: question.name },
    totals: totalsOf(question, pairs, columns.annotators),
    pairs,
    selected: pairs[selected] ?? null,
    questions: votes.map((other) => questionReport(other, question, pairs, filter)),
    agreement: {
      selected: agreement[selected] ?? null,
      pairs: agreement,
      pooled: agreementReport(question.all, { pair: null, orientation: POOLED_ORIENTATION }, filter),
    },
    stopping: chosen && stoppingReport(chosen.votes, chosen.figure, filter),
    power: chosen && powerReport(chosen.votes, pairs.length, filter),
    progress: progressReport(columns, filter),
    bothBadNote: filter.bothBadAsTie
      ? "“Both bad” votes count as ties in win rates."
      : "“Both bad” votes are shown apart and do not count in win rates.",
  };
}

function questionReport(
  votes: QuestionVotes,
  chosen: QuestionVotes,
  pairs: PairReport[],
  filter: ResultsFilter,
): QuestionReport {
  const figures = pairs.map(({ key, figure }, index) => {
    return { key, figure: votes === chosen ? figure : winRateFigure(votes.byPair[index], filter) };
  });
  return { key: votes.key, name: votes.name, pairs: figures };
}

function totalsOf({ all }: QuestionVotes, pairs: PairReport[], annotators: AnnotatorColumns[]): Report["totals"] {
  return {
    votes: all.length,
    comparisons: distinct(all.unit),
    prompts: distinct(all.cluster),
    annotators: distinct(all.rater),
    simulated: [...new Set(all.rater)].filter((rater) => annotators[rater].simulated).length,
    bothBad: pairs.reduce((sum, { figure }) => sum + figure.counts.bothBad, 0),
  };
}
