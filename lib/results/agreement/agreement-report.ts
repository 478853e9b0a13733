import { bootstrapRounds } from "@/lib/results/bootstrap-rounds";
import type { ResultsColumns } from "@/lib/results/columns";
import { distinct } from "@/lib/results/distinct";
import type { ResultsFilter } from "@/lib/results/filter";
import { REPORT_SEED } from "@/lib/results/report-seed";
import { agreementsOf } from "@/lib/stats/agreement/agreement-measure";
import { bootstrapOverClusters } from "@/lib/stats/agreement/bootstrap-over-clusters";
import { outcomeTable, type RatingTable, strengthTable } from "@/lib/stats/agreement/rating-table";
import { sortUnits } from "@/lib/stats/agreement/sorted-units";
import { type NoiseCeiling, sharedCeiling } from "@/lib/stats/annotators/noise-ceiling";
import type { Estimate, Interval } from "@/lib/stats/estimate";
import { type Judgments, OUTCOME_BOTH_BAD } from "@/lib/stats/judgments/judgments";
import { seededRng } from "@/lib/stats/random/rng";
import { gradedAlpha, type MeasureDefinition, outcomeMeasures } from "./agreement-measures";

export interface AgreementMeasure extends Omit<MeasureDefinition, "measure" | "leavesOutBothBad"> {
  estimate: Estimate<number>;
  /** Bootstrap over prompts. */
  interval: Estimate<Interval>;
  /** "Both bad" votes that this measure leaves out. */
  leftOut: number;
}

/** Agreement among annotators on one pair of systems. */
export interface AgreementReport {
  /** One sentence: which system is called a. */
  orientation: string;
  /** Comparisons with at least two votes, and the votes on them. */
  comparisons: number;
  votes: number;
  /** Behind all votes. */
  annotators: number;
  measures: AgreementMeasure[];
  /** How often one answer a comparison could agree with these votes at best. */
  ceiling: Estimate<NoiseCeiling>;
}

/** The same measures over all pairs of systems, in the same order: values only, for comparison. */
export interface PooledAgreement {
  orientation: string;
  comparisons: number;
  votes: number;
  annotators: number;
  estimates: Estimate<number>[];
}

/** What a round adds up for all measures together, about. */
const SUMS = 32;

/** What the study lets annotators answer. */
type Answers = Pick<ResultsColumns, "steps" | "bothBad">;

/** `judgments` are those of one pair of systems. */
export function agreementReport(
  judgments: Judgments,
  orientation: string,
  { level }: ResultsFilter,
  answers: Answers,
): AgreementReport {
  const bothBad = countBothBad(judgments);
  const rounds = bootstrapRounds(distinct(judgments.cluster), SUMS);
  const parts = tablesOf(judgments, answers).map(({ table, definitions }) => {
    const measures = definitions.map(({ measure }) => measure);
    const intervals = bootstrapOverClusters(table, measures, seededRng(REPORT_SEED), { level, rounds });
    const estimates = agreementsOf(table, measures);
    return definitions.map(({ measure, leavesOutBothBad, ...words }, i) => {
      const leftOut = leavesOutBothBad ? bothBad : 0;
      return { ...words, estimate: estimates[i], interval: intervals[i], leftOut };
    });
  });
  return {
    orientation,
    ...coRated(judgments),
    annotators: distinct(judgments.rater),
    measures: parts.flat(),
    ceiling: sharedCeiling(judgments, seededRng(REPORT_SEED), {
      level,
      answers: allowsBothBad(judgments, answers) ? 4 : 3,
    }),
  };
}

export function pooledAgreement(judgments: Judgments, orientation: string, answers: Answers): PooledAgreement {
  const estimates = tablesOf(judgments, answers).flatMap(({ table, definitions }) => {
    const measures = definitions.map(({ measure }) => measure);
    return agreementsOf(table, measures);
  });
  return { orientation, ...coRated(judgments), annotators: distinct(judgments.rater), estimates };
}

function tablesOf(judgments: Judgments, answers: Answers): { table: RatingTable; definitions: MeasureDefinition[] }[] {
  const definitions = outcomeMeasures(allowsBothBad(judgments, answers));
  const outcomes = { table: sortUnits(outcomeTable(judgments)), definitions };
  if (answers.steps === 1) return [outcomes];
  return [outcomes, { table: sortUnits(strengthTable(judgments)), definitions: [gradedAlpha] }];
}

/** Imported votes may hold an answer that the study does not offer. */
function allowsBothBad(judgments: Judgments, { bothBad }: Answers): boolean {
  return bothBad || countBothBad(judgments) > 0;
}

function countBothBad({ outcome }: Judgments): number {
  return outcome.reduce((sum, answer) => sum + (answer === OUTCOME_BOTH_BAD ? 1 : 0), 0);
}

function coRated(judgments: Judgments): { comparisons: number; votes: number } {
  const { units, columns, counts } = outcomeTable(judgments);
  let [comparisons, votes] = [0, 0];
  for (let unit = 0; unit < units; unit++) {
    let size = 0;
    for (let column = 0; column < columns; column++) size += counts[unit * columns + column];
    if (size < 2) continue;
    comparisons++;
    votes += size;
  }
  return { comparisons, votes };
}
