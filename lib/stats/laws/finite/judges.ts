import { alternativeAnnotatorTest } from "@/lib/stats/judges/alternative-annotator-test";
import { annotatorComparisons } from "@/lib/stats/judges/annotator-comparisons";
import { averageRanks } from "@/lib/stats/judges/average-ranks";
import { biasCorrectedWinRate } from "@/lib/stats/judges/bias-corrected-win-rate";
import { bootstrapSums, sumsOf } from "@/lib/stats/judges/bootstrap-sums";
import { cellsOfScores } from "@/lib/stats/judges/cells-of-scores";
import { clusteredPredictionPowered } from "@/lib/stats/judges/clustered-prediction-powered";
import { confusionMatrix } from "@/lib/stats/judges/confusion-matrix";
import { featurePreference } from "@/lib/stats/judges/feature-preference";
import { finitePairs } from "@/lib/stats/judges/finite-pairs";
import { firstSlotBias } from "@/lib/stats/judges/first-slot-bias";
import { humanCeiling } from "@/lib/stats/judges/human-ceiling";
import { pluralityOf, voteTable } from "@/lib/stats/judges/human-labels";
import { largest } from "@/lib/stats/judges/influence-variance";
import { agreementWithAnnotator, agreementWithPlurality, agreementWithVotes } from "@/lib/stats/judges/judge-agreement";
import { kendallTau } from "@/lib/stats/judges/kendall-tau";
import { accuracyOf, decisiveAgreementOf, kappaOf, tieDiscountedOf, totals } from "@/lib/stats/judges/label-measures";
import { LABEL_TABLE_SIZE, pluralityTables, voteTables } from "@/lib/stats/judges/label-tables";
import { labelledScores } from "@/lib/stats/judges/labelled-scores";
import { orderVerdicts } from "@/lib/stats/judges/order-verdicts";
import { positionConsistency } from "@/lib/stats/judges/position-consistency";
import { predictionPoweredMean } from "@/lib/stats/judges/prediction-powered";
import { preferenceScores } from "@/lib/stats/judges/preference-scores";
import { kindsOf, normalSums, poissonSums } from "@/lib/stats/judges/resampled-sums";
import { sampleRepetition } from "@/lib/stats/judges/sample-repetition";
import { scoreMean, scoreMeanInterval } from "@/lib/stats/judges/score-mean";
import { scoredOnly } from "@/lib/stats/judges/scored-only";
import { cofactors, determinant } from "@/lib/stats/judges/small-matrix";
import { spearman } from "@/lib/stats/judges/spearman";
import { unitVerdicts, verdictByUnit } from "@/lib/stats/judges/unit-verdicts";
import { verdictWinRate } from "@/lib/stats/judges/verdict-win-rate";
import { emptyVerdicts, verdictJudgments } from "@/lib/stats/judges/verdicts";
import { votesSaved } from "@/lib/stats/judges/votes-saved";
import { weightedTau } from "@/lib/stats/judges/weighted-tau";
import { winRateGap } from "@/lib/stats/judges/win-rate-gap";
import type { AnyStudy } from "./any-study";
import type { FiniteTable } from "./finite-table";

const rounds = 40;
const sums = (s: AnyStudy) => pluralityTables(s.judgments, s.judged);
const labels = (s: AnyStudy) => sumsOf(sums(s), LABEL_TABLE_SIZE);

export const judges: FiniteTable = {
  "judges/alternative-annotator-test": {
    alternativeAnnotatorTest: (s) =>
      [1, 30].map((fewestItems) =>
        alternativeAnnotatorTest(annotatorComparisons(s.judgments, s.judged), { epsilon: 0.1, fewestItems }),
      ),
  },
  "judges/annotator-comparisons": {
    annotatorComparisons: (s) => annotatorComparisons(s.judgments, s.judged, "tie discounted"),
  },
  "judges/average-ranks": { averageRanks: (s) => averageRanks(s.x) },
  "judges/bias-corrected-win-rate": { biasCorrectedWinRate: (s) => biasCorrectedWinRate(s.labelled, s.level) },
  "judges/bootstrap-sums": {
    bootstrapSums: (s) => bootstrapSums(sums(s), [accuracyOf, kappaOf], s.rng(), { level: s.level, rounds }),
    sumsOf: labels,
  },
  "judges/cells-of-scores": {
    cellsOfScores: (s) =>
      cellsOfScores({ rater: s.x.map(() => 0), cluster: s.x.map((_, row) => row), score: s.shares }),
  },
  "judges/clustered-prediction-powered": {
    clusteredPredictionPowered: (s) =>
      [undefined, 0, 1].map((lambda) => clusteredPredictionPowered(s.labelled, { level: s.level, lambda })),
  },
  "judges/confusion-matrix": {
    confusionMatrix: (s) => (["plurality", "vote"] as const).map((by) => confusionMatrix(s.judgments, s.judged, by)),
  },
  "judges/feature-preference": {
    featurePreference: (s) => featurePreference(s.judgments, s.features, s.rng(), s.level),
  },
  "judges/finite-pairs": {
    finitePairs: (s) => finitePairs([...s.x, Number.NaN, 1, 2], [...s.y, 1, Number.POSITIVE_INFINITY, 3]),
  },
  "judges/first-slot-bias": { firstSlotBias: (s) => firstSlotBias(s.verdicts, s.level) },
  "judges/human-ceiling": {
    humanCeiling: (s) => humanCeiling(s.judgments, s.judged, s.rng(), { level: s.level, rounds }),
  },
  "judges/human-labels": {
    voteTable: (s) => voteTable(s.judgments),
    pluralityOf: (s) => [...s.judgments.unit].map((unit) => pluralityOf(voteTable(s.judgments), unit)),
  },
  "judges/influence-variance": { largest: (s) => largest(s.judgments.cluster) },
  "judges/judge-agreement": {
    agreementWithPlurality: (s) => agreementWithPlurality(s.judgments, s.judged, s.rng(), { level: s.level, rounds }),
    agreementWithVotes: (s) => agreementWithVotes(s.judgments, s.judged, s.rng(), { level: s.level, rounds }),
    agreementWithAnnotator: (s) => agreementWithAnnotator(s.judgments, s.judged, 0, s.rng(), { rounds }),
  },
  "judges/kendall-tau": { kendallTau: (s) => kendallTau(s.x, s.y) },
  "judges/label-measures": {
    totals: (s) => totals(labels(s), () => true),
    accuracyOf: (s) => accuracyOf(labels(s)),
    kappaOf: (s) => kappaOf(labels(s)),
    tieDiscountedOf: (s) => tieDiscountedOf(labels(s)),
    decisiveAgreementOf: (s) => decisiveAgreementOf(labels(s)),
  },
  "judges/label-tables": { pluralityTables: sums, voteTables: (s) => voteTables(s.judgments, s.judged) },
  "judges/labelled-scores": { labelledScores: (s) => labelledScores(s.judgments, s.judged, s.choice) },
  "judges/order-verdicts": { orderVerdicts: (s) => orderVerdicts(s.verdicts) },
  "judges/position-consistency": { positionConsistency: (s) => positionConsistency(s.verdicts, s.rng(), s.level) },
  "judges/prediction-powered": {
    predictionPoweredMean: (s) => [
      predictionPoweredMean({ human: s.x, judge: s.y }, s.shares, { level: s.level }),
      predictionPoweredMean({ human: s.shares, judge: s.shares }, s.shares, { lambda: 1 }),
    ],
  },
  "judges/preference-scores": { preferenceScores: (s) => preferenceScores([...s.x, null, Number.NaN]) },
  "judges/resampled-sums": {
    kindsOf: (s) => kindsOf(sums(s)),
    poissonSums: (s) => (sums(s).length > 0 ? poissonSums(kindsOf(sums(s)), s.rng())() : null),
    normalSums: (s) => (sums(s).length > 0 ? normalSums(kindsOf(sums(s)), s.rng())() : null),
  },
  "judges/sample-repetition": { sampleRepetition: (s) => sampleRepetition(s.verdicts, s.rng(), { rounds }) },
  "judges/score-mean": {
    scoreMean: (s) => scoreMean(s.cells),
    scoreMeanInterval: (s) => scoreMeanInterval(s.cells, s.rng(), s.level),
  },
  "judges/scored-only": { scoredOnly: (s) => scoredOnly(s.labelled, (score) => score !== 0.5) },
  "judges/small-matrix": {
    cofactors: () =>
      cofactors([
        [0, 1, 2],
        [3, 0, 1],
        [0, 0, 0],
      ]),
    determinant: () =>
      determinant([
        [0, 1, 2],
        [3, 0, 1],
        [0, 0, 0],
      ]),
  },
  "judges/spearman": { spearman: (s) => [spearman(s.x, s.y), spearman(s.x, s.x)] },
  "judges/unit-verdicts": {
    unitVerdicts: (s) =>
      (["tie", "leave_out", "a_first"] as const).map((inconsistent) => unitVerdicts(s.verdicts, { inconsistent })),
    verdictByUnit: (s) => verdictByUnit(s.judged),
  },
  "judges/verdict-win-rate": { verdictWinRate: (s) => verdictWinRate(s.judged, s.rng(), s.choice) },
  "judges/verdicts": { emptyVerdicts: () => emptyVerdicts(3), verdictJudgments: (s) => verdictJudgments(s.verdicts) },
  "judges/votes-saved": {
    votesSaved: () => [0, 1, 500].flatMap((n) => [0, 1, 3.2, 1e9].map((ratio) => votesSaved(n, ratio, ratio > 1))),
  },
  "judges/weighted-tau": { weightedTau: (s) => weightedTau(s.x, s.y) },
  "judges/win-rate-gap": { winRateGap: (s) => winRateGap(s.judgments, s.judged, s.rng(), s.choice) },
};
