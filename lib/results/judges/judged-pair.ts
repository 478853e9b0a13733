import { type WinRateFigure, winRateFigure } from "@/lib/results/pairs/win-rate-figure";
import { REPORT_SEED } from "@/lib/results/report-seed";
import type { Estimate } from "@/lib/stats/estimate";
import { type BiasCorrectedWinRate, biasCorrectedWinRate } from "@/lib/stats/judges/bias-corrected-win-rate";
import {
  type ClusteredPredictionPowered,
  clusteredPredictionPowered,
} from "@/lib/stats/judges/clustered-prediction-powered";
import { labelledScores } from "@/lib/stats/judges/labelled-scores";
import { unitVerdicts } from "@/lib/stats/judges/unit-verdicts";
import { type VerdictWinRate, verdictWinRate } from "@/lib/stats/judges/verdict-win-rate";
import { type WinRateGap, winRateGap } from "@/lib/stats/judges/win-rate-gap";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { seededRng } from "@/lib/stats/random/rng";
import type { VerdictColumns } from "./columns";
import type { JudgeFilter } from "./filter";
import { type MeanDegree, meanDegree } from "./mean-preference";

/** Win rates of a by people and by one version of a judge, and what the one adds to the other. */
export interface JudgedPair {
  humans: WinRateFigure;
  judge: Estimate<VerdictWinRate>;
  /** Judge minus people, on the same comparisons. */
  gap: Estimate<WinRateGap>;
  /** null where the judge gives no degrees. */
  degree: Estimate<MeanDegree> | null;
  powered: Estimate<ClusteredPredictionPowered>;
  corrected: Estimate<BiasCorrectedWinRate>;
}

/** `judgments` and `verdicts` are those of one pair of systems. */
export function judgedPair(judgments: Judgments, verdicts: VerdictColumns, filter: JudgeFilter): JudgedPair {
  const { level, bothBadAsTie, inconsistent } = filter;
  const units = unitVerdicts(verdicts, { inconsistent });
  const scores = labelledScores(judgments, units, { bothBadAsTie });
  const rng = () => seededRng(REPORT_SEED);
  return {
    humans: winRateFigure(judgments, filter),
    judge: verdictWinRate(units, rng(), { bothBadAsTie, level }),
    gap: winRateGap(judgments, units, rng(), { bothBadAsTie, level }),
    degree: meanDegree(verdicts, rng(), level),
    powered: clusteredPredictionPowered(scores, { level }),
    corrected: biasCorrectedWinRate(scores, level),
  };
}
