import { scoreTable } from "@/lib/stats/judgments/both-bad";
import { agrestiCoullInterval } from "@/lib/stats/win-rate/agresti-coull-interval";
import { clopperPearsonInterval } from "@/lib/stats/win-rate/clopper-pearson-interval";
import { clusterCells, scoredCells } from "@/lib/stats/win-rate/cluster-cells";
import { clusteredInterval, clusterNumber } from "@/lib/stats/win-rate/clustered-interval";
import { clusteredVariance } from "@/lib/stats/win-rate/clustered-variance";
import { decisiveWinRate } from "@/lib/stats/win-rate/decisive-win-rate";
import { independentStandardError } from "@/lib/stats/win-rate/independent-standard-error";
import { intervalByRule } from "@/lib/stats/win-rate/interval-by-rule";
import { chooseIntervalRule } from "@/lib/stats/win-rate/interval-rule";
import { jeffreysInterval } from "@/lib/stats/win-rate/jeffreys-interval";
import { meanPreference } from "@/lib/stats/win-rate/mean-preference";
import { orderedGroups } from "@/lib/stats/win-rate/ordered-groups";
import { restrictedVariance } from "@/lib/stats/win-rate/restricted-variance";
import { rowsByRater } from "@/lib/stats/win-rate/rows-by-rater";
import { scoreInterval } from "@/lib/stats/win-rate/score-interval";
import { tangoInterval } from "@/lib/stats/win-rate/tango-interval";
import { wildClusterInterval } from "@/lib/stats/win-rate/wild-cluster-interval";
import { wilsonCorrectedInterval } from "@/lib/stats/win-rate/wilson-corrected-interval";
import { wilsonInterval } from "@/lib/stats/win-rate/wilson-interval";
import { winRate } from "@/lib/stats/win-rate/win-rate";
import { winRateInterval } from "@/lib/stats/win-rate/win-rate-interval";
import type { AnyStudy } from "./any-study";
import type { FiniteTable } from "./finite-table";

const AXES = ["annotator", "prompt", "both"] as const;

type ProportionInterval = (successes: number, n: number, level: number) => unknown;

/** Few and many, none and all; up to ten thousand million. */
const proportion = (interval: ProportionInterval) => (s: AnyStudy) => {
  const { wins, losses } = s.counts;
  return [interval(wins, wins + losses, s.level), interval(0, losses, s.level), interval(wins, wins, s.level)];
};

const code = ({ judgments }: AnyStudy) => judgments.outcome;

export const winRates: FiniteTable = {
  "win-rate/agresti-coull-interval": { agrestiCoullInterval: proportion(agrestiCoullInterval) },
  "win-rate/clopper-pearson-interval": { clopperPearsonInterval: proportion(clopperPearsonInterval) },
  "win-rate/cluster-cells": {
    clusterCells: (s) => clusterCells(s.judgments, s.choice),
    scoredCells: (s) => scoredCells(s.judgments, code(s), scoreTable(s.choice)),
  },
  "win-rate/clustered-interval": {
    clusteredInterval: (s) => AXES.map((axis) => clusteredInterval(s.cells, axis, s.level)),
    clusterNumber: (s) => AXES.map((axis) => clusterNumber(s.cells, axis)),
  },
  "win-rate/clustered-variance": { clusteredVariance: (s) => (s.cells.n > 0 ? clusteredVariance(s.cells) : null) },
  "win-rate/decisive-win-rate": { decisiveWinRate: (s) => decisiveWinRate(s.counts, s.level) },
  "win-rate/independent-standard-error": {
    independentStandardError: (s) => independentStandardError(s.counts, s.choice),
  },
  "win-rate/interval-by-rule": {
    intervalByRule: (s) => intervalByRule(s.cells, s.rng(), s.level, () => tangoInterval(s.counts, s.level)),
  },
  "win-rate/interval-rule": { chooseIntervalRule: (s) => chooseIntervalRule(s.cells) },
  "win-rate/jeffreys-interval": { jeffreysInterval: proportion(jeffreysInterval) },
  "win-rate/mean-preference": { meanPreference: (s) => meanPreference(s.judgments, 3, s.rng(), s.choice) },
  "win-rate/ordered-groups": { orderedGroups: (s) => orderedGroups(s.cells, s.cells.rater, s.cells.raters) },
  "win-rate/restricted-variance": {
    restrictedVariance: () =>
      [
        [3, 0, 9],
        [3, 1, 0],
        [1e9, 0, 0],
      ].map((counts) => restrictedVariance([0, 0.5, 1], counts, 0.9)),
  },
  "win-rate/rows-by-rater": { rowsByRater: (s) => rowsByRater(s.judgments, code(s)) },
  "win-rate/score-interval": {
    scoreInterval: (s) => scoreInterval([0, 0.5, 1], [s.counts.losses, s.counts.ties, s.counts.wins], s.level),
  },
  "win-rate/tango-interval": { tangoInterval: (s) => tangoInterval(s.counts, s.level, s.choice) },
  "win-rate/wild-cluster-interval": {
    wildClusterInterval: (s) =>
      s.cells.raters <= 20 ? AXES.map((axis) => wildClusterInterval(s.cells, axis, s.rng(), s.level, 99)) : null,
  },
  "win-rate/wilson-corrected-interval": { wilsonCorrectedInterval: proportion(wilsonCorrectedInterval) },
  "win-rate/wilson-interval": { wilsonInterval: proportion(wilsonInterval) },
  "win-rate/win-rate": { winRate: (s) => winRate(s.counts, s.choice) },
  "win-rate/win-rate-interval": {
    winRateInterval: (s) => winRateInterval(s.judgments, s.rng(), { ...s.choice, level: s.level }),
  },
};
