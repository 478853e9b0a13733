import { REPORT_SEED } from "@/lib/results/report-seed";
import { STYLE } from "@/lib/results/stored-style/style-difference";
import { type StyleReport, styleReport } from "@/lib/results/style-report";
import type { Covariates } from "@/lib/stats/control/covariate-groups";
import type { Estimate } from "@/lib/stats/estimate";
import { type ConfusionMatrix, confusionMatrix } from "@/lib/stats/judges/confusion-matrix";
import { type FeaturePreference, featurePreference } from "@/lib/stats/judges/feature-preference";
import { unitVerdicts } from "@/lib/stats/judges/unit-verdicts";
import { verdictJudgments } from "@/lib/stats/judges/verdicts";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { seededRng } from "@/lib/stats/random/rng";
import type { SystemPairs } from "@/lib/stats/ranking/system-pairs";
import type { VerdictColumns } from "./columns";
import type { JudgeFilter } from "./filter";

export interface ChosenJudge {
  /** People's plurality by the judge's verdict; and every vote by it. */
  confusion: { plurality: Estimate<ConfusionMatrix>; votes: Estimate<ConfusionMatrix> };
  /** The same model of side, length and style fitted to votes and to every single verdict, over all pairs. */
  style: { humans: StyleReport; judge: StyleReport };
  /** How often the response with more of it is preferred. */
  features: { name: "length" | "lists"; humans: Estimate<FeaturePreference>; judge: Estimate<FeaturePreference> }[];
}

type OneAndAll<T> = { scoped: T; all: T };

export function chosenJudge(
  votes: OneAndAll<Judgments>,
  verdicts: OneAndAll<VerdictColumns>,
  study: { pairs: SystemPairs; style: Covariates },
  filter: JudgeFilter,
): ChosenJudge {
  const units = unitVerdicts(verdicts.scoped, filter);
  const said = verdictJudgments(units);
  const features = (["length", "lists"] as const).map((name) => {
    const difference = study.style.columns[STYLE.indexOf(name)];
    const preference = (judgments: Judgments) =>
      featurePreference(judgments, difference, seededRng(REPORT_SEED), filter.level);
    return { name, humans: preference(votes.scoped), judge: preference(said) };
  });
  return {
    confusion: {
      plurality: confusionMatrix(votes.scoped, units, "plurality"),
      votes: confusionMatrix(votes.scoped, units, "vote"),
    },
    style: {
      humans: styleReport(votes.all, study.pairs, study.style, filter),
      judge: styleReport(verdictJudgments(verdicts.all), study.pairs, study.style, filter),
    },
    features,
  };
}
