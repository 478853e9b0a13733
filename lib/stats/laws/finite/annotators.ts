import { annotatorPairAgreement } from "@/lib/stats/annotators/annotator-pair-agreement";
import { majorityLabels, posteriorLabels } from "@/lib/stats/annotators/comparison-labels";
import { dawidSkene } from "@/lib/stats/annotators/dawid-skene";
import { drift } from "@/lib/stats/annotators/drift";
import { fastVotes } from "@/lib/stats/annotators/fast-votes";
import { goldAccuracy } from "@/lib/stats/annotators/gold-accuracy";
import { labelGap } from "@/lib/stats/annotators/label-gap";
import { voteShares } from "@/lib/stats/annotators/label-model";
import { chooseLabelModel } from "@/lib/stats/annotators/label-model-rule";
import { highestShare, retestCeiling, sharedCeiling } from "@/lib/stats/annotators/noise-ceiling";
import { oneCoin } from "@/lib/stats/annotators/one-coin";
import { otherVotesCredit } from "@/lib/stats/annotators/other-votes-credit";
import { pairAgreementCells } from "@/lib/stats/annotators/pair-agreement-cells";
import { raterHabits } from "@/lib/stats/annotators/rater-habits";
import { retestConsistency, retestConsistencyByRater } from "@/lib/stats/annotators/retest-consistency";
import { retestKappa } from "@/lib/stats/annotators/retest-kappa";
import { retestPairs, retestTrials } from "@/lib/stats/annotators/retest-pairs";
import { retestSides } from "@/lib/stats/annotators/retest-sides";
import { runProbability, sideRuns } from "@/lib/stats/annotators/side-runs";
import { voteTrend } from "@/lib/stats/annotators/vote-trend";
import { votesByUnit } from "@/lib/stats/annotators/votes-by-unit";
import type { FiniteTable } from "./finite-table";

const fewRounds = { maxIterations: 30 };

export const annotators: FiniteTable = {
  "annotators/annotator-pair-agreement": {
    annotatorPairAgreement: (s) => annotatorPairAgreement(s.judgments, s.rng(), { ...s.choice, level: s.level }),
  },
  "annotators/comparison-labels": {
    majorityLabels: (s) => majorityLabels(s.judgments, s.raters, s.choice),
    posteriorLabels: (s) => {
      const fit = oneCoin(s.judgments, s.raters, fewRounds);
      return fit.ok ? posteriorLabels(fit.value) : fit;
    },
  },
  "annotators/dawid-skene": {
    dawidSkene: (s) =>
      (["symmetric", "free"] as const).flatMap((confusion) =>
        [0, 10].map((smoothing) =>
          dawidSkene(s.judgments, s.raters, { confusion, smoothing, ...s.choice, ...fewRounds }),
        ),
      ),
  },
  "annotators/drift": { drift: (s) => drift(s.judgments, s.raters, s.level) },
  "annotators/fast-votes": {
    fastVotes: (s) => fastVotes(s.judgments, new Float64Array(s.judgments.length).fill(20), s.raters, s.level),
  },
  "annotators/gold-accuracy": {
    goldAccuracy: (s) =>
      goldAccuracy(
        s.judgments,
        Uint8Array.from(s.features, (x) => (x > 0 ? 0 : 255)),
        s.raters,
        s.choice,
      ),
  },
  "annotators/label-gap": { labelGap: (s) => labelGap(votesByUnit(s.judgments, s.raters)) },
  "annotators/label-model": { voteShares: (s) => voteShares(votesByUnit(s.judgments, s.raters)) },
  "annotators/label-model-rule": { chooseLabelModel: (s) => chooseLabelModel(s.judgments) },
  "annotators/noise-ceiling": {
    retestCeiling: (s) => retestCeiling(s.judgments, s.retests, s.rng(), s.choice),
    sharedCeiling: (s) => sharedCeiling(s.judgments, s.rng(), s.choice),
    highestShare: () => [0, 0.2, 1 / 3, 1].map((agreement) => highestShare(agreement, 3)),
  },
  "annotators/one-coin": {
    oneCoin: (s) =>
      [0, 10].map((smoothing) => oneCoin(s.judgments, s.raters, { smoothing, ...s.choice, ...fewRounds })),
  },
  "annotators/other-votes-credit": { otherVotesCredit: (s) => otherVotesCredit(s.judgments) },
  "annotators/pair-agreement-cells": { pairAgreementCells: (s) => pairAgreementCells(s.judgments, s.choice) },
  "annotators/rater-habits": { raterHabits: (s) => raterHabits(s.judgments, s.raters) },
  "annotators/retest-consistency": {
    retestConsistency: (s) => retestConsistency(s.judgments, s.retests, s.rng(), s.choice),
    retestConsistencyByRater: (s) => retestConsistencyByRater(s.judgments, s.retests, s.raters, s.choice),
  },
  "annotators/retest-kappa": { retestKappa: (s) => retestKappa(s.judgments, s.retests, s.choice) },
  "annotators/retest-pairs": {
    retestPairs: (s) => retestPairs(s.judgments),
    retestTrials: (s) => retestTrials(s.judgments, s.retests, () => true),
  },
  "annotators/retest-sides": { retestSides: (s) => retestSides(s.judgments, s.retests, s.level) },
  "annotators/side-runs": {
    sideRuns: (s) => sideRuns(s.judgments, s.raters),
    runProbability: () => [0, 1, 7, 500].flatMap((n) => [0, 1, 3, 600].map((run) => runProbability(n, run))),
  },
  "annotators/vote-trend": {
    voteTrend: (s) =>
      voteTrend(
        [...s.x],
        [...s.y],
        [...s.x.keys()].map((row) => row >> 1),
        s.level,
      ),
  },
  "annotators/votes-by-unit": { votesByUnit: (s) => votesByUnit(s.judgments, s.raters, s.choice) },
};
