import { bootstrapRounds } from "@/lib/results/bootstrap-rounds";
import { distinct } from "@/lib/results/distinct";
import { REPORT_SEED } from "@/lib/results/report-seed";
import { agreementsOf } from "@/lib/stats/agreement/agreement-measure";
import { bootstrapOverClusters } from "@/lib/stats/agreement/bootstrap-over-clusters";
import { chanceCorrected } from "@/lib/stats/agreement/chance-corrected";
import type { AgreementWithInterval } from "@/lib/stats/agreement/group-agreement";
import { outcomeTable } from "@/lib/stats/agreement/rating-table";
import { sortUnits } from "@/lib/stats/agreement/sorted-units";
import { tieDiscountedAccuracy } from "@/lib/stats/agreement/tie-discounted-accuracy";
import { agreementS1, agreementS2 } from "@/lib/stats/agreement/vote-pair-agreement";
import { type Judgments, OUTCOME_CATEGORIES } from "@/lib/stats/judgments/judgments";
import { seededRng } from "@/lib/stats/random/rng";

/** Two people's votes on a comparison, by the measures that a judge's verdict is held to. */
export interface HumanAgreement {
  s1: AgreementWithInterval;
  /** Fleiss', as people are interchangeable here. */
  kappa: AgreementWithInterval;
  tieDiscounted: AgreementWithInterval;
  s2: AgreementWithInterval;
}

const ALL = Array.from({ length: OUTCOME_CATEGORIES }, (_, outcome) => outcome);
const measures = [
  agreementS1(),
  chanceCorrected({ coefficient: "fleiss", categories: ALL }),
  tieDiscountedAccuracy(),
  agreementS2(),
];

export function humanAgreement(judgments: Judgments, level: number): HumanAgreement {
  const table = sortUnits(outcomeTable(judgments));
  const rounds = bootstrapRounds(distinct(judgments.cluster), 16);
  const intervals = bootstrapOverClusters(table, measures, seededRng(REPORT_SEED), { level, rounds });
  const [s1, kappa, tieDiscounted, s2] = agreementsOf(table, measures).map((estimate, index) => ({
    estimate,
    interval: intervals[index],
  }));
  return { s1, kappa, tieDiscounted, s2 };
}
