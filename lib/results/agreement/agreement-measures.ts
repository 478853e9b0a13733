import type { AgreementMeasure as Measure } from "@/lib/stats/agreement/agreement-measure";
import { chanceCorrected } from "@/lib/stats/agreement/chance-corrected";
import { krippendorffAlpha } from "@/lib/stats/agreement/krippendorff-alpha";
import { overallLeaveOneOutAgreement } from "@/lib/stats/agreement/leave-one-out-agreement";
import { percentAgreement } from "@/lib/stats/agreement/percent-agreement";
import { STRENGTH_VALUES } from "@/lib/stats/agreement/rating-table";
import { tieDiscountedAccuracy } from "@/lib/stats/agreement/tie-discounted-accuracy";
import { agreementS1, agreementS2 } from "@/lib/stats/agreement/vote-pair-agreement";
import { OUTCOME_A, OUTCOME_B, OUTCOME_BOTH_BAD, OUTCOME_TIE } from "@/lib/stats/judgments/judgments";

export interface MeasureDefinition {
  id: string;
  /** For print: "Krippendorff's alpha, ordinal". */
  name: string;
  /** The question it answers, in one line. */
  asks: string;
  /** Heading of docs/methods.md. */
  anchor: string;
  measure: Measure;
  leavesOutBothBad: boolean;
}

const DECIDED = [OUTCOME_A, OUTCOME_TIE, OUTCOME_B];
const ALL = [...DECIDED, OUTCOME_BOTH_BAD];

/** Measures on a table of outcomes; `bothBad` says whether that answer is among those allowed. */
export function outcomeMeasures(bothBad: boolean): MeasureDefinition[] {
  return [
    {
      id: "percent_agreement",
      name: "Percent agreement",
      asks: "How often do two votes on a comparison agree, chance included?",
      anchor: "percent-agreement",
      measure: percentAgreement({ categories: ALL }),
      leavesOutBothBad: false,
    },
    {
      id: "alpha_ordinal",
      name: "Krippendorff's alpha, ordinal",
      asks: "How reliable are votes beyond chance, a tie being halfway between the two?",
      anchor: "krippendorff-alpha",
      measure: krippendorffAlpha({ metric: "ordinal", categories: DECIDED }),
      leavesOutBothBad: true,
    },
    {
      id: "alpha_nominal",
      name: "Krippendorff's alpha, nominal",
      asks: "How reliable are votes beyond chance, any two different answers being equally far apart?",
      anchor: "krippendorff-alpha",
      measure: krippendorffAlpha({ metric: "nominal", categories: ALL }),
      leavesOutBothBad: false,
    },
    {
      id: "gwet_ac1",
      name: "Gwet's AC1",
      asks: "The same where one answer is far more frequent than the others, which pulls alpha and kappa down?",
      anchor: "gwet-ac1",
      measure: chanceCorrected({ coefficient: "gwet", categories: bothBad ? ALL : DECIDED }),
      leavesOutBothBad: false,
    },
    {
      id: "fleiss_kappa",
      name: "Fleiss' kappa",
      asks: "Nearly the same as nominal alpha, for comparison with papers that report it",
      anchor: "fleiss-kappa",
      measure: chanceCorrected({ coefficient: "fleiss", categories: ALL }),
      leavesOutBothBad: false,
    },
    {
      id: "leave_one_out",
      name: "Leave-one-out agreement",
      asks: "How often is a vote the most frequent answer of the other annotators?",
      anchor: "leave-one-out-agreement",
      measure: overallLeaveOneOutAgreement({ categories: ALL }),
      leavesOutBothBad: false,
    },
    {
      id: "tie_discounted_accuracy",
      name: "Tie-discounted accuracy",
      asks: "How often do two votes agree, when a tie against a preference is half an agreement?",
      anchor: "tie-discounted-accuracy",
      measure: tieDiscountedAccuracy(),
      leavesOutBothBad: true,
    },
    {
      id: "agreement_s1",
      name: "MT-bench agreement S1",
      asks: "How often do two votes agree, every pair of votes counting once?",
      anchor: "agreement-s1-and-s2",
      measure: agreementS1(),
      leavesOutBothBad: false,
    },
    {
      id: "agreement_s2",
      name: "MT-bench agreement S2",
      asks: "When two votes both say which is better, how often do they agree?",
      anchor: "agreement-s1-and-s2",
      measure: agreementS2(),
      leavesOutBothBad: true,
    },
  ];
}

/** On a table of strengths, where votes are graded. */
export const gradedAlpha: MeasureDefinition = {
  id: "alpha_interval",
  name: "Krippendorff's alpha, interval",
  asks: "How reliable are graded votes beyond chance, by how many steps they lie apart?",
  anchor: "krippendorff-alpha",
  measure: krippendorffAlpha({
    metric: "interval",
    categories: STRENGTH_VALUES.map((_, column) => column),
    values: STRENGTH_VALUES,
  }),
  leavesOutBothBad: true,
};
