import { bootstrapRounds } from "@/lib/results/bootstrap-rounds";
import { distinct } from "@/lib/results/distinct";
import { REPORT_SEED } from "@/lib/results/report-seed";
import type { Estimate, Interval } from "@/lib/stats/estimate";
import { type AlternativeAnnotatorTest, alternativeAnnotatorTest } from "@/lib/stats/judges/alternative-annotator-test";
import { annotatorComparisons } from "@/lib/stats/judges/annotator-comparisons";
import { type FirstSlotBias, firstSlotBias } from "@/lib/stats/judges/first-slot-bias";
import { type HumanCeiling, humanCeiling } from "@/lib/stats/judges/human-ceiling";
import { agreementWithPlurality, agreementWithVotes, type JudgeAgreement } from "@/lib/stats/judges/judge-agreement";
import { LABEL_TABLE_SIZE } from "@/lib/stats/judges/label-tables";
import { type PositionConsistency, positionConsistency } from "@/lib/stats/judges/position-consistency";
import { sampleRepetition } from "@/lib/stats/judges/sample-repetition";
import { unitVerdicts } from "@/lib/stats/judges/unit-verdicts";
import { VERDICT_UNPARSABLE } from "@/lib/stats/judges/verdicts";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { seededRng } from "@/lib/stats/random/rng";
import type { VerdictColumns } from "./columns";
import type { JudgeFilter } from "./filter";

/** How one version of a judge goes about it, and how far it agrees with people. */
export interface JudgeBehaviour {
  /** Replies, and those that no verdict could be read from. */
  replies: number;
  unparsableReplies: number;
  /** Comparisons with a reply, by how their one verdict came about. */
  comparisons: number;
  consistent: number;
  inconsistent: number;
  oneOrder: number;
  unparsable: number;
  withVotes: JudgeAgreement;
  withPlurality: JudgeAgreement;
  ceiling: Estimate<HumanCeiling>;
  consistency: Estimate<PositionConsistency>;
  firstSlot: Estimate<FirstSlotBias>;
  repetition: Estimate<{ rate: number; interval: Estimate<Interval> }>;
  alternative: Estimate<AlternativeAnnotatorTest>;
}

export function judgeBehaviour(
  judgments: Judgments,
  verdicts: VerdictColumns,
  { level, inconsistent, epsilon }: JudgeFilter,
): JudgeBehaviour {
  const units = unitVerdicts(verdicts, { inconsistent });
  const rng = () => seededRng(REPORT_SEED);
  const options = { level, rounds: bootstrapRounds(distinct(units.cluster), LABEL_TABLE_SIZE) };
  const { consistent, inconsistent: changed, oneOrder, unparsable } = units;
  return {
    replies: verdicts.length,
    unparsableReplies: verdicts.outcome.reduce((sum, code) => sum + +(code === VERDICT_UNPARSABLE), 0),
    comparisons: consistent + changed + oneOrder + unparsable,
    consistent,
    inconsistent: changed,
    oneOrder,
    unparsable,
    withVotes: agreementWithVotes(judgments, units, rng(), options),
    withPlurality: agreementWithPlurality(judgments, units, rng(), options),
    ceiling: humanCeiling(judgments, units, rng(), options),
    consistency: positionConsistency(verdicts, rng(), level),
    firstSlot: firstSlotBias(verdicts, level),
    repetition: sampleRepetition(verdicts, rng(), options),
    alternative: alternativeAnnotatorTest(annotatorComparisons(judgments, units), { epsilon }),
  };
}
