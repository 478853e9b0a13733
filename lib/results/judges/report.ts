import type { AspectLabel, ResultsColumns, SystemLabel } from "@/lib/results/columns";
import { OVERALL } from "@/lib/results/filter";
import { findPairIndex, pairKey } from "@/lib/results/pairs/pair-key";
import { studyPairs } from "@/lib/results/pairs/study-pairs";
import { countedVotes } from "@/lib/results/question-votes";
import { unitVerdicts } from "@/lib/stats/judges/unit-verdicts";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { selectPair } from "@/lib/stats/judgments/select-judgments";
import { type ChosenJudge, chosenJudge } from "./chosen-judge";
import type { JudgeColumns, VerdictColumns } from "./columns";
import type { JudgeFilter } from "./filter";
import { type HumanAgreement, humanAgreement } from "./human-agreement";
import { type JudgeBehaviour, judgeBehaviour } from "./judge-behaviour";
import { type JudgedPair, judgedPair } from "./judged-pair";
import { type RankAgreement, rankAgreement } from "./rank-agreement";
import { type RubricMean, rubricMeans } from "./rubric-scores";
import { verdictsOfPair } from "./select-verdicts";

export interface JudgeLabel
  extends Pick<JudgeColumns, "id" | "judgeId" | "judge" | "version" | "model" | "simulated" | "recorded" | "imported"> {
  /** "Strict judge, version 2". */
  name: string;
}

/** One version of a judge on the question and the pairs chosen. */
export interface JudgeVersionReport {
  label: JudgeLabel;
  behaviour: JudgeBehaviour;
  /** Of three systems and more, over all pairs. */
  ranks: RankAgreement | null;
}

/** What the page of judges shows: plain values, no further arithmetic. */
export interface JudgeReport {
  /** As applied: unknown judges, pairs and questions of the URL have fallen back. */
  filter: JudgeFilter;
  systems: SystemLabel[];
  pairs: { key: string; a: SystemLabel; b: SystemLabel }[];
  /** Place of the pair that figures are about; null for all of them. */
  pair: number | null;
  question: AspectLabel;
  /** Those that a judge has answered. */
  questions: { key: string; name: string }[];
  aspects: AspectLabel[];
  annotators: string[];
  /** Behind the votes beside the verdicts. */
  humans: { votes: number; annotators: number; simulated: number; agreement: HumanAgreement };
  /** With verdicts on the question, newest version of each judge first. */
  versions: JudgeVersionReport[];
  /** Every version on the one pair, or the judge chosen on every pair. */
  rows: { version: number; pair: number; figure: JudgedPair }[];
  /** Place in `versions`, and what only one judge at a time is shown with. */
  chosen: { version: number; figures: ChosenJudge } | null;
  rubrics: { label: JudgeLabel; means: RubricMean[] }[];
}

/** The whole page from votes and verdicts. Pure: the same columns and filter give the same report. */
export function buildJudgeReport(columns: ResultsColumns, judges: JudgeColumns[], filter: JudgeFilter): JudgeReport {
  const all = [{ key: OVERALL, name: "Overall", asked: null }, ...columns.aspects];
  const isAnswered = (question: number) => judges.some(({ questions }) => (questions[question]?.length ?? 0) > 0);
  const answered = all.flatMap((question, index) => (isAnswered(index) ? [{ ...question, index }] : []));
  const question = answered.find(({ key }) => key === filter.aspect) ?? answered[0] ?? { ...all[0], index: 0 };
  const votes = countedVotes([columns.overall, ...columns.byAspect][question.index], filter.includeSurplus);
  const pairs = columns.pairs.map(({ a, b }) => {
    const [first, second] = [columns.systems[a], columns.systems[b]];
    return { key: pairKey(first, second), a: first, b: second };
  });
  const pair = pairs.length === 1 ? 0 : filter.pair === null ? null : findPairIndex(columns, filter.pair);
  const speaking = judges.filter(({ questions }) => (questions[question.index]?.length ?? 0) > 0);
  const scoped = pair === null ? votes : selectPair(votes, pair);
  const inScope = (verdicts: VerdictColumns) => (pair === null ? verdicts : verdictsOfPair(verdicts, pair));
  const verdictsOf = (index: number) => speaking[index].questions[question.index];
  const named = speaking.findIndex(({ id }) => id === filter.judge);
  const chosen = speaking.length === 0 ? null : Math.max(0, named);
  const study = studyPairs(columns);
  const applied = {
    ...filter,
    aspect: question.key,
    pair: pair === null || pairs.length < 2 ? null : pairs[pair].key,
    judge: named > 0 ? filter.judge : null,
  };
  return {
    filter: applied,
    systems: columns.systems,
    pairs,
    pair,
    question: { key: question.key, name: question.name, asked: question.asked },
    questions: answered.map(({ key, name }) => ({ key, name })),
    aspects: columns.aspects,
    annotators: columns.annotators.map(({ label }) => label),
    humans: { ...peopleOf(scoped, columns), agreement: humanAgreement(scoped, filter.level) },
    versions: speaking.map((judge, index) => ({
      label: labelOf(judge),
      behaviour: judgeBehaviour(scoped, inScope(verdictsOf(index)), filter),
      ranks:
        columns.systems.length > 2
          ? rankAgreement(votes, unitVerdicts(verdictsOf(index), filter), study, filter)
          : null,
    })),
    rows: placesOf(pair, pairs.length, chosen, speaking.length)
      .map((place) => ({ ...place, verdicts: verdictsOfPair(verdictsOf(place.version), place.pair) }))
      .filter(({ verdicts }) => verdicts.length > 0)
      .map(({ verdicts, ...place }) => ({
        ...place,
        figure: judgedPair(selectPair(votes, place.pair), verdicts, filter),
      })),
    chosen:
      chosen === null
        ? null
        : {
            version: chosen,
            figures: chosenJudge(
              { scoped, all: votes },
              { scoped: inScope(verdictsOf(chosen)), all: verdictsOf(chosen) },
              { pairs: study, style: columns.style },
              filter,
            ),
          },
    rubrics: judges
      .filter(({ scores }) => scores.length > 0)
      .map((judge) => ({ label: labelOf(judge), means: rubricMeans(judge.scores, filter.level) })),
  };
}

function placesOf(pair: number | null, pairs: number, chosen: number | null, versions: number) {
  if (chosen === null) return [];
  return pair === null
    ? Array.from({ length: pairs }, (_, index) => ({ version: chosen, pair: index }))
    : Array.from({ length: versions }, (_, version) => ({ version, pair }));
}

function labelOf({ id, judgeId, judge, version, model, simulated, recorded, imported }: JudgeColumns): JudgeLabel {
  return { id, judgeId, judge, version, model, simulated, recorded, imported, name: `${judge}, version ${version}` };
}

function peopleOf(votes: Judgments, { annotators }: ResultsColumns) {
  const raters = [...new Set(votes.rater)];
  return {
    votes: votes.length,
    annotators: raters.length,
    simulated: raters.filter((rater) => annotators[rater].simulated).length,
  };
}
