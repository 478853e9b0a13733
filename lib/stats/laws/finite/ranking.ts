import { controlCovariance, controlModelCovariance } from "@/lib/stats/control/control-covariance";
import { controlReport } from "@/lib/stats/control/control-report";
import { type CovariateGroups, covariateGroups } from "@/lib/stats/control/covariate-groups";
import { type ControlFit, fitControlModel } from "@/lib/stats/control/fit-control-model";
import { averageWinProbabilities } from "@/lib/stats/ranking/average-win-probabilities";
import { bootstrapClusters } from "@/lib/stats/ranking/bootstrap-clusters";
import { bootstrapVotes } from "@/lib/stats/ranking/bootstrap-votes";
import { fitBradleyTerry } from "@/lib/stats/ranking/bradley-terry";
import { cellSizes, cellVotes } from "@/lib/stats/ranking/cell-votes";
import { clusteredCovariance } from "@/lib/stats/ranking/clustered-covariance";
import { combinationCells } from "@/lib/stats/ranking/combination-cells";
import { combineBootstrap } from "@/lib/stats/ranking/combine-bootstrap";
import { comparedPairs } from "@/lib/stats/ranking/compared-pairs";
import { connectionGap, connectivity } from "@/lib/stats/ranking/connectivity";
import { davidsonChances, fitDavidson } from "@/lib/stats/ranking/davidson";
import { davidsonCovariance } from "@/lib/stats/ranking/davidson-covariance";
import { davidsonWinProbability } from "@/lib/stats/ranking/davidson-win-probability";
import { withPhantom } from "@/lib/stats/ranking/phantom";
import { rankRanges } from "@/lib/stats/ranking/rank-ranges";
import {
  bootstrapAxis,
  chooseRankingInterval,
  rankingClusters,
  withoutClusters,
} from "@/lib/stats/ranking/ranking-interval-rule";
import { rankingReport } from "@/lib/stats/ranking/ranking-report";
import { fitRaoKupper } from "@/lib/stats/ranking/rao-kupper";
import { criticalValue, symmetricReach } from "@/lib/stats/ranking/reach";
import { scoreMeat } from "@/lib/stats/ranking/score-meat";
import { simultaneousBands } from "@/lib/stats/ranking/simultaneous-bands";
import { contrastVariance, logistic, strengthContrasts } from "@/lib/stats/ranking/strength-contrasts";
import { modelCovariance, strengthCovariance } from "@/lib/stats/ranking/strength-covariance";
import type { Strengths } from "@/lib/stats/ranking/strengths";
import { allSystemPairs } from "@/lib/stats/ranking/system-pairs";
import { tieModelGap } from "@/lib/stats/ranking/tie-model-gap";
import { tieStrengthsCovariance } from "@/lib/stats/ranking/tie-strengths";
import { countedRows, residualTable, voteScores } from "@/lib/stats/ranking/vote-scores";
import { wildReach } from "@/lib/stats/ranking/wild-reach";
import { emptyWinMatrix, winMatrix } from "@/lib/stats/ranking/win-matrix";
import { averageWinRates } from "@/lib/stats/scores/average-win-rates";
import { bradleyTerryScores } from "@/lib/stats/scores/bradley-terry-scores";
import { countingScores } from "@/lib/stats/scores/counting-scores";
import { eigenvectorScores } from "@/lib/stats/scores/eigenvector-scores";
import { eloScores, onEloScale } from "@/lib/stats/scores/elo-scores";
import { newmanScores } from "@/lib/stats/scores/newman-scores";
import { pageRankScores } from "@/lib/stats/scores/page-rank-scores";
import type { AnyStudy } from "./any-study";
import type { FiniteTable } from "./finite-table";

const CLUSTERS = ["vote", "annotator", "prompt", "unit", "annotator_and_prompt"] as const;
const PENALTIES = [0, 1];

/** With whatever the study has a fit for, plain and penalised. */
const fitted = (of: (s: AnyStudy, fit: Strengths) => unknown) => (s: AnyStudy) =>
  PENALTIES.map((penalty) => {
    const fit = fitBradleyTerry(s.matrix, { penalty });
    return fit.ok ? of(s, fit.value) : fit;
  });

const scores = (s: AnyStudy) => voteScores(s.judgments, s.pairs, new Float64Array(s.systems), s.choice);
const fitScores = (s: AnyStudy, strengths: Strengths) => {
  const bread = modelCovariance(strengths, 1);
  return bread.ok ? { ...bread, value: { scores: scores(s), bread: bread.value } } : bread;
};
const firstAgainstLast = ({ systems }: AnyStudy) =>
  Float64Array.from({ length: systems }, (_, i) => +(i === 0) - +(i === systems - 1));

const covariates = (s: AnyStudy) => ({ names: ["length"], columns: [s.features], by: "unit" as const });
const grouped = (s: AnyStudy) => covariateGroups(s.judgments, s.pairs, covariates(s), s.choice);

const controlled = (of: (s: AnyStudy, fit: ControlFit, groups: CovariateGroups) => unknown) => (s: AnyStudy) => {
  const fit = fitControlModel(grouped(s), s.systems);
  return fit.ok ? of(s, fit.value, grouped(s)) : fit;
};

export const rankings: FiniteTable = {
  "ranking/average-win-probabilities": {
    averageWinProbabilities: fitted((s, { theta, information }) => {
      const covariance = modelCovariance({ theta, information, logLikelihood: 0, penalised: false }, 1);
      return covariance.ok ? averageWinProbabilities(theta, covariance.value, { level: s.level }) : covariance;
    }),
  },
  "ranking/bootstrap-clusters": {
    bootstrapClusters: fitted((s, { theta }) =>
      bootstrapClusters(s.judgments, s.judgments.rater, s.pairs, theta)(1, 0),
    ),
  },
  "ranking/bootstrap-votes": { bootstrapVotes: fitted((s, { theta }) => bootstrapVotes(s.matrix, theta)(1, 0)) },
  "ranking/bradley-terry": {
    fitBradleyTerry: (s) => PENALTIES.map((penalty) => fitBradleyTerry(s.matrix, { penalty })),
  },
  "ranking/clustered-covariance": {
    clusteredCovariance: fitted((s, strengths) => {
      const [bread, options] = [modelCovariance(strengths, 1), { smallSample: true, floored: true }];
      if (!bread.ok) return bread;
      return CLUSTERS.map((by) => clusteredCovariance(s.judgments, scores(s), bread.value, by, options));
    }),
  },
  "ranking/combine-bootstrap": {
    combineBootstrap: fitted((s, { theta }) => {
      return combineBootstrap([bootstrapVotes(s.matrix, theta)(1, 0)], s.systems, 50, s.level);
    }),
  },
  "ranking/compared-pairs": { comparedPairs: (s) => comparedPairs(s.matrix) },
  "ranking/cell-votes": {
    cellVotes: (s) => cellVotes(s.judgments, scores(s)),
    cellSizes: (s) => cellSizes(cellVotes(s.judgments, scores(s))),
  },
  "ranking/combination-cells": {
    combinationCells: fitted((s, strengths) => {
      const fit = fitScores(s, strengths);
      return fit.ok
        ? combinationCells(cellVotes(s.judgments, fit.value.scores), fit.value, firstAgainstLast(s), 1)
        : fit;
    }),
  },
  "ranking/connectivity": {
    connectivity: (s) => connectivity(s.matrix),
    connectionGap: (s) => connectionGap(s.matrix),
  },
  "ranking/davidson-covariance": {
    davidsonCovariance: (s) => {
      const fit = fitDavidson(s.matrix);
      return fit.ok ? CLUSTERS.map((by) => davidsonCovariance(s.judgments, s.pairs, fit.value, by, s.choice)) : fit;
    },
  },
  "ranking/davidson-win-probability": {
    davidsonWinProbability: (s) => {
      const fit = fitDavidson(s.matrix);
      return fit.ok ? davidsonWinProbability(fit.value, 0, s.systems - 1, { level: s.level }) : fit;
    },
  },
  "ranking/davidson": {
    fitDavidson: (s) => fitDavidson(s.matrix),
    davidsonChances: () => [-800, -3, 0, 3, 800].flatMap((gap) => [0, 0.5, 1e6].map((nu) => davidsonChances(gap, nu))),
  },
  "ranking/phantom": { withPhantom: (s) => withPhantom(s.matrix, 1) },
  "ranking/rank-ranges": {
    rankRanges: fitted((s, strengths) => {
      const covariance = modelCovariance(strengths, 1);
      const contrasts = covariance.ok
        ? strengthContrasts(strengths.theta, covariance.value, 1, { level: s.level })
        : covariance;
      return contrasts.ok ? rankRanges(strengths.theta, contrasts.value) : contrasts;
    }),
  },
  "ranking/ranking-interval-rule": {
    chooseRankingInterval: (s) => chooseRankingInterval(rankingClusters(s.judgments, scores(s))),
    bootstrapAxis: (s) => bootstrapAxis(chooseRankingInterval(rankingClusters(s.judgments, scores(s)), true)),
    withoutClusters: (s) => withoutClusters(s.raters),
    rankingClusters: (s) => rankingClusters(s.judgments, scores(s)),
  },
  "ranking/ranking-report": {
    rankingReport: (s) => rankingReport(s.judgments, s.pairs, s.rng(), { ...s.choice, level: s.level, penalty: 1 }),
  },
  "ranking/reach": {
    criticalValue: (s) => [criticalValue(s.level), criticalValue(s.level, 1), criticalValue(s.level, 30)],
    symmetricReach: (s) => [0, 1, 1e9].map((value) => symmetricReach(s.level, 3)(Float64Array.of(1), value, 0.5)),
  },
  "ranking/rao-kupper": { fitRaoKupper: (s) => fitRaoKupper(s.matrix) },
  "ranking/score-meat": { scoreMeat: (s) => scoreMeat(scores(s), [s.judgments.rater]) },
  "ranking/simultaneous-bands": {
    simultaneousBands: fitted((s, strengths) => {
      const covariance = modelCovariance(strengths, 1);
      if (!covariance.ok) return covariance;
      return simultaneousBands(strengths.theta, covariance.value, 1, s.rng(), { level: s.level, draws: 100 });
    }),
  },
  "ranking/strength-contrasts": {
    strengthContrasts: fitted((s, strengths) => {
      const covariance = modelCovariance(strengths, 1);
      return covariance.ok ? strengthContrasts(strengths.theta, covariance.value, 1, { level: s.level }) : covariance;
    }),
    contrastVariance: () => contrastVariance(Float64Array.of(1, 0.5, 0.5, 1), 2, 0, 1),
    logistic: () => [-1e4, -1, 0, 1, 1e4].map(logistic),
  },
  "ranking/strength-covariance": {
    modelCovariance: fitted((_, strengths) => modelCovariance(strengths, 1)),
    strengthCovariance: fitted((s, strengths) =>
      CLUSTERS.map((by) => strengthCovariance(s.judgments, s.pairs, strengths, by, s.choice)),
    ),
  },
  "ranking/system-pairs": { allSystemPairs: () => [0, 1, 2, 7].map(allSystemPairs) },
  "ranking/tie-model-gap": { tieModelGap: (s) => tieModelGap(s.matrix) },
  "ranking/tie-strengths": {
    tieStrengthsCovariance: (s) => {
      const fit = fitDavidson(s.matrix);
      return fit.ok ? tieStrengthsCovariance(fit.value) : fit;
    },
  },
  "ranking/vote-scores": {
    residualTable: (s) => residualTable(Float64Array.of(0, 0.5, 1), s.choice),
    countedRows: (s) => countedRows(scores(s)),
  },
  "ranking/wild-reach": {
    wildReach: fitted((s, strengths) => {
      const fit = fitScores(s, strengths);
      if (!fit.ok) return fit;
      return (["annotator", "prompt", "both"] as const).map((axis) => {
        const options = { level: s.level, degreesOfFreedom: 3, rounds: 49 };
        return wildReach(s.judgments, fit.value, axis, s.rng(), options)(firstAgainstLast(s), 0.3, 0.2);
      });
    }),
  },
  "ranking/win-matrix": {
    winMatrix: (s) => winMatrix(s.judgments, s.pairs, s.choice),
    emptyWinMatrix: (s) => emptyWinMatrix(s.systems),
  },
  "scores/average-win-rates": { averageWinRates: (s) => averageWinRates(s.matrix) },
  "scores/bradley-terry-scores": { bradleyTerryScores: (s) => bradleyTerryScores(s.matrix) },
  "scores/counting-scores": { countingScores: (s) => countingScores(s.matrix) },
  "scores/eigenvector-scores": {
    eigenvectorScores: (s) => (["wins", "losses"] as const).map((of) => eigenvectorScores(s.matrix, of)),
  },
  "scores/elo-scores": {
    eloScores: (s) => eloScores(s.judgments, s.pairs, s.choice),
    onEloScale: (s) => onEloScale(s.x),
  },
  "scores/newman-scores": { newmanScores: (s) => newmanScores(s.matrix) },
  "scores/page-rank-scores": {
    pageRankScores: (s) => [0, 0.85, 0.999].map((damping) => pageRankScores(s.matrix, damping)),
  },
  "control/control-covariance": {
    controlModelCovariance: controlled((_, fit) => controlModelCovariance(fit, 1)),
    controlCovariance: controlled((s, fit, groups) =>
      CLUSTERS.map((by) => controlCovariance(s.judgments, groups, fit, by, s.choice)),
    ),
  },
  "control/control-report": {
    controlReport: (s) => controlReport(s.judgments, s.pairs, covariates(s), s.rng(), { ...s.choice, level: s.level }),
  },
  "control/covariate-groups": { covariateGroups: grouped },
  "control/fit-control-model": { fitControlModel: (s) => fitControlModel(grouped(s), s.systems) },
};
