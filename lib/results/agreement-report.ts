import { agreementsOf, type AgreementMeasure as Measure } from "@/lib/stats/agreement/agreement-measure";
import { bootstrapOverClusters } from "@/lib/stats/agreement/bootstrap-over-clusters";
import { krippendorffAlpha } from "@/lib/stats/agreement/krippendorff-alpha";
import { percentAgreement } from "@/lib/stats/agreement/percent-agreement";
import { outcomeTable, type RatingTable } from "@/lib/stats/agreement/rating-table";
import { sortUnits } from "@/lib/stats/agreement/sorted-units";
import { tieDiscountedAccuracy } from "@/lib/stats/agreement/tie-discounted-accuracy";
import type { Estimate, Interval } from "@/lib/stats/estimate";
import { type Judgments, OUTCOME_A, OUTCOME_B, OUTCOME_BOTH_BAD, OUTCOME_TIE } from "@/lib/stats/judgments/judgments";
import { seededRng } from "@/lib/stats/random/rng";
import { distinct } from "./distinct";
import type { ResultsFilter } from "./filter";
import { REPORT_SEED } from "./report-seed";

export type AgreementMeasureId = "alpha_ordinal" | "alpha_nominal" | "percent_agreement" | "tie_discounted_accuracy";

export interface AgreementMeasure {
  id: AgreementMeasureId;
  /** For print: "Krippendorff's alpha, ordinal". */
  name: string;
  /** Heading of docs/methods.md. */
  anchor: string;
  estimate: Estimate<number>;
  /** Bootstrap over prompts. */
  interval: Estimate<Interval>;
  /** "Both bad" votes that this measure leaves out. */
  leftOut: number;
}

/** Agreement among annotators, for one pair of systems or pooled over all. */
export interface AgreementReport {
  /** Key of the pair of systems, null where pooled. */
  pair: string | null;
  /** One sentence: which system is called a. */
  orientation: string;
  /** Comparisons with at least two votes, and the votes on them. */
  comparisons: number;
  votes: number;
  /** Behind all votes. */
  annotators: number;
  measures: AgreementMeasure[];
}

interface Definition {
  id: AgreementMeasureId;
  name: string;
  anchor: string;
  measure: Measure;
  leavesOutBothBad: boolean;
}

const DECIDED = [OUTCOME_A, OUTCOME_TIE, OUTCOME_B];
const ALL = [...DECIDED, OUTCOME_BOTH_BAD];

const MEASURES: Definition[] = [
  {
    id: "alpha_ordinal",
    name: "Krippendorff's alpha, ordinal",
    anchor: "krippendorff-alpha",
    measure: krippendorffAlpha({ metric: "ordinal", categories: DECIDED }),
    leavesOutBothBad: true,
  },
  {
    id: "alpha_nominal",
    name: "Krippendorff's alpha, nominal",
    anchor: "krippendorff-alpha",
    measure: krippendorffAlpha({ metric: "nominal", categories: ALL }),
    leavesOutBothBad: false,
  },
  {
    id: "percent_agreement",
    name: "Percent agreement",
    anchor: "percent-agreement",
    measure: percentAgreement({ categories: ALL }),
    leavesOutBothBad: false,
  },
  {
    id: "tie_discounted_accuracy",
    name: "Tie-discounted accuracy",
    anchor: "tie-discounted-accuracy",
    measure: tieDiscountedAccuracy(),
    leavesOutBothBad: true,
  },
];

/** `judgments` are those of the pair named, or of all pairs. */
export function agreementReport(
  judgments: Judgments,
  scope: { pair: string | null; orientation: string },
  { level }: ResultsFilter,
): AgreementReport {
  const table = sortUnits(outcomeTable(judgments));
  const measures = MEASURES.map(({ measure }) => measure);
  const intervals = bootstrapOverClusters(table, measures, seededRng(REPORT_SEED), { level });
  const estimates = agreementsOf(table, measures);
  const bothBad = judgments.outcome.reduce((sum, outcome) => sum + (outcome === OUTCOME_BOTH_BAD ? 1 : 0), 0);
  return {
    ...scope,
    ...coRated(table),
    annotators: distinct(judgments.rater),
    measures: MEASURES.map(({ id, name, anchor, leavesOutBothBad }, i) => ({
      id,
      name,
      anchor,
      estimate: estimates[i],
      interval: intervals[i],
      leftOut: leavesOutBothBad ? bothBad : 0,
    })),
  };
}

function coRated({ units, columns, counts }: RatingTable): { comparisons: number; votes: number } {
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
