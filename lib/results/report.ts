import {
  type AgreementReport,
  agreementReport,
  type PooledAgreement,
  pooledAgreement,
} from "@/lib/results/agreement/agreement-report";
import { type AnnotatorGroups, annotatorGroups } from "@/lib/results/agreement/annotator-groups";
import { type AnnotatorPairsReport, annotatorPairs } from "@/lib/results/agreement/annotator-pairs";
import { type BehaviourReport, behaviourReport } from "@/lib/results/behaviour/behaviour-report";
import { type GradedFigure, gradedFigure } from "@/lib/results/pairs/graded-figure";
import { findPairIndex } from "@/lib/results/pairs/pair-key";
import { type PairReport, pairReport } from "@/lib/results/pairs/pair-report";
import { type PairTests, pairTests } from "@/lib/results/pairs/pair-tests";
import { studyPairs } from "@/lib/results/pairs/study-pairs";
import { type WinRateFigure, winRateFigure } from "@/lib/results/pairs/win-rate-figure";
import { type PowerReport, powerReport } from "@/lib/results/planning/power-report";
import { type ProgressReport, progressReport } from "@/lib/results/progress/progress-report";
import { type StoppingReport, stoppingReport } from "@/lib/results/progress/stopping-report";
import { type SystemsReport, systemsReport } from "@/lib/results/systems/systems-report";
import type { AnnotatorColumns, AspectLabel, ResultsColumns, SystemLabel } from "./columns";
import { distinct } from "./distinct";
import type { ResultsFilter } from "./filter";
import { type QuestionVotes, questionVotes } from "./question-votes";
import { type StyleReport, styleReport } from "./style-report";

/** A question of the study: the main one ("overall") or an aspect. */
export interface QuestionReport {
  key: string;
  name: string;
  asked: AspectLabel["asked"];
  /** One per pair of systems, in the order of `Report.pairs`. */
  pairs: { key: string; figure: WinRateFigure }[];
}

/** What a results page shows: plain values, no further arithmetic. */
export interface Report {
  /** As applied: unknown aspects and pairs of the URL have fallen back. */
  filter: ResultsFilter;
  systems: SystemLabel[];
  /** The question that `totals`, `pairs` and `agreement` are about. */
  question: AspectLabel;
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
  /** One per pair of systems, in the order of `pairs`. */
  tests: PairTests[];
  /** All systems at once; null with one. */
  ranking: SystemsReport | null;
  style: StyleReport | null;
  /** By how much, one per pair of systems in the order of `pairs`; null where votes are not graded. */
  graded: GradedFigure[] | null;
  /** Of the pair selected; and the same measures over all pairs of systems. */
  agreement: { selected: AgreementReport | null; pooled: PooledAgreement };
  /** Every two annotators, over all pairs of systems. */
  annotatorPairs: AnnotatorPairsReport;
  /** Within and between groups of annotators, on the pair selected; null without groups. */
  annotatorGroups: AnnotatorGroups | null;
  /** How each annotator votes, over all pairs of systems. */
  behaviour: BehaviourReport;
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
  const all = studyPairs(columns);
  const selected = filter.pair === null ? firstWithVotes(question) : findPairIndex(columns, filter.pair);
  const chosen = pairs[selected] ? { votes: question.byPair[selected], figure: pairs[selected].figure } : null;
  const chosenVotes = question.byPair[selected];
  const orientation = pairs[selected] && `a is ${pairs[selected].a.name}, b is ${pairs[selected].b.name}.`;
  return {
    filter: { ...filter, aspect: question.key, pair: pairs[selected]?.key ?? null },
    systems: columns.systems,
    question: { key: question.key, name: question.name, asked: question.asked },
    totals: totalsOf(question, pairs, columns.annotators),
    pairs,
    selected: pairs[selected] ?? null,
    questions: votes.map((other) => questionReport(other, question, pairs, filter)),
    tests: pairTests(question.byPair, filter),
    ranking: columns.systems.length > 1 ? systemsReport(question.all, all, filter) : null,
    style: columns.systems.length > 1 ? styleReport(question.all, all, columns.style, filter) : null,
    graded: columns.steps > 1 ? question.byPair.map((own) => gradedFigure(own, columns.steps, filter)) : null,
    agreement: {
      selected: chosenVotes ? agreementReport(chosenVotes, orientation, filter, columns) : null,
      pooled: pooledAgreement(question.all, POOLED_ORIENTATION, columns),
    },
    annotatorPairs: annotatorPairs(question.all, pairs.length > 1 ? chosenVotes : null, columns.annotators, filter),
    annotatorGroups: chosenVotes ? annotatorGroups(chosenVotes, columns.annotators, filter) : null,
    behaviour: behaviourReport(question.all, columns, filter),
    stopping: chosen && stoppingReport(chosen.votes, chosen.figure, filter),
    power: chosen && powerReport(chosen.votes, pairs.length, filter),
    progress: progressReport(columns, filter),
    bothBadNote: filter.bothBadAsTie
      ? "“Both bad” votes count as ties in win rates."
      : "“Both bad” votes are shown apart and do not count in win rates.",
  };
}

/** Where votes have only begun, a page about a pair without any would say nothing. */
function firstWithVotes({ byPair }: QuestionVotes): number {
  const found = byPair.findIndex(({ length }) => length > 0);
  return found < 0 && byPair.length > 0 ? 0 : found;
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
  return { key: votes.key, name: votes.name, asked: votes.asked, pairs: figures };
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
