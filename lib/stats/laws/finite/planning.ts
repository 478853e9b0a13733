import { designEffect, designEffects, effectiveClusterSize, isCorrelation } from "@/lib/stats/planning/design-effect";
import { correlationsOfCells, intraclassCorrelations } from "@/lib/stats/planning/intraclass-correlation";
import { largestEffect, minimumDetectableEffect } from "@/lib/stats/planning/minimum-detectable-effect";
import { plannedError } from "@/lib/stats/planning/planned-error";
import { plannedPower } from "@/lib/stats/planning/planned-power";
import { scoreVariance } from "@/lib/stats/planning/score-variance";
import { criticalValues, distribution } from "@/lib/stats/planning/test-goal";
import { varianceComponents } from "@/lib/stats/planning/variance-components";
import { votesNeeded } from "@/lib/stats/planning/votes-needed";
import { powerOfGroups, votesPerGroup } from "@/lib/stats/planning/votes-per-group";
import { asymptoticInterval, sequenceReach, studentReach, tunedRho } from "@/lib/stats/sequential/asymptotic-interval";
import { asymptoticWalk } from "@/lib/stats/sequential/asymptotic-walk";
import {
  areCounts,
  betaBinomialEvidence,
  isMixture,
  logLikelihood,
  logMixture,
} from "@/lib/stats/sequential/beta-binomial-evidence";
import { betaBinomialInterval } from "@/lib/stats/sequential/beta-binomial-interval";
import { betaBinomialWalk } from "@/lib/stats/sequential/beta-binomial-walk";
import { looks } from "@/lib/stats/sequential/looks";
import { runningMean } from "@/lib/stats/sequential/running-mean";
import { sequenceCurve } from "@/lib/stats/sequential/sequence-curve";
import { chooseSequenceRule } from "@/lib/stats/sequential/sequence-rule";
import { anyOf, type FiniteTable } from "./finite-table";

const VOTES = [0, 1, 100, 3.5, 1e9, -1, Number.POSITIVE_INFINITY, Number.NaN];
const RATES = [0, 1e-300, 0.3, 0.5, 1, 1.2, -1, Number.NaN];
const EFFECTS = [0, 1e-9, 0.05, 0.5, 0.7, Number.NaN];
const AXES = ["annotator", "prompt", "both"] as const;

export const plans: FiniteTable = {
  "planning/design-effect": {
    effectiveClusterSize: () => [[1], [3, 0, 5], [1e9, 1]].map((sizes) => effectiveClusterSize(sizes)),
    designEffect: (s) => [0, 0.3, 1, -1, Number.NaN].map((correlation) => designEffect(s.x, correlation)),
    designEffects: (s) => designEffects(s.cells, { annotator: 0.1, prompt: 0.2 }),
    isCorrelation: () => isCorrelation(Number.NaN),
  },
  "planning/intraclass-correlation": {
    intraclassCorrelations: (s) => intraclassCorrelations(s.judgments, s.choice),
    correlationsOfCells: (s) => correlationsOfCells(s.cells, s.cells.total),
  },
  "planning/minimum-detectable-effect": {
    minimumDetectableEffect: anyOf(VOTES, (s, votes) => minimumDetectableEffect(s.pool, votes, s.goal)),
    largestEffect: () => [0, 0.4, 1].map(largestEffect),
  },
  "planning/planned-error": {
    plannedError: anyOf(VOTES, (s, votes) => RATES.map((rate) => plannedError(s.pool, votes, rate))),
  },
  "planning/planned-power": {
    plannedPower: anyOf(VOTES, (s, votes) => EFFECTS.map((effect) => plannedPower(s.pool, votes, effect, s.goal))),
  },
  "planning/score-variance": {
    scoreVariance: () => RATES.flatMap((rate) => [0, 0.5, 1, 2, Number.NaN].map((ties) => scoreVariance(rate, ties))),
  },
  "planning/test-goal": {
    criticalValues: (s) => [1, 7, 1e9].map((df) => criticalValues(s.goal, df)),
    distribution: () => [-40, 0, 40].flatMap((x) => [1, 30, Number.POSITIVE_INFINITY].map((df) => distribution(x, df))),
  },
  "planning/variance-components": { varianceComponents: (s) => varianceComponents(s.cells, s.cells.total) },
  "planning/votes-needed": { votesNeeded: anyOf(EFFECTS, (s, effect) => votesNeeded(s.pool, effect, s.goal)) },
  "planning/votes-per-group": {
    votesPerGroup: anyOf(RATES, (s, p1) => RATES.map((p2) => votesPerGroup(p1, p2, s.goal))),
    powerOfGroups: anyOf(RATES, (s, p1) => VOTES.map((votes) => powerOfGroups(p1, 0.5, votes, s.goal))),
  },
  "sequential/asymptotic-interval": {
    tunedRho: (s) => [1, 100, 1e9].map((votes) => tunedRho(votes, s.level)),
    sequenceReach: (s) => sequenceReach(40, 0.1, s.level),
    studentReach: () => studentReach(3, 4),
    asymptoticInterval: (s) =>
      [0, 1e-9, 0.01].flatMap((variance) =>
        [0, 1, 4, 80].map((clusters) =>
          asymptoticInterval({ mean: 0.5, variance, effectiveVotes: clusters * 3, clusters }, { level: s.level }),
        ),
      ),
  },
  "sequential/asymptotic-walk": {
    asymptoticWalk: (s) => AXES.map((axis) => asymptoticWalk(s.judgments, axis, { level: s.level, ...s.choice })),
  },
  "sequential/beta-binomial-evidence": {
    isMixture: () => isMixture({ a: 0 }),
    areCounts: (s) => areCounts(s.counts.wins, s.counts.losses),
    logMixture: (s) => logMixture(s.counts.wins, s.counts.losses, {}),
    logLikelihood: (s) => logLikelihood(s.counts.wins, s.counts.losses, 0.5),
    betaBinomialEvidence: (s) =>
      RATES.map((rate) => betaBinomialEvidence(s.counts.wins, s.counts.losses, { rate, level: s.level })),
  },
  "sequential/beta-binomial-interval": {
    betaBinomialInterval: (s) =>
      [0, 1, 1e-3, Number.NaN].map((a) => betaBinomialInterval(s.counts.wins, s.counts.losses, { level: s.level, a })),
  },
  "sequential/beta-binomial-walk": {
    betaBinomialWalk: (s) => [0, 1].map((a) => betaBinomialWalk(s.judgments, { level: s.level, a })),
  },
  "sequential/looks": { looks: () => [0, 1, 12, 100_000].map((votes) => looks(votes)) },
  "sequential/running-mean": {
    runningMean: (s) => {
      const mean = runningMean(s.judgments, s.choice);
      return mean;
    },
  },
  "sequential/sequence-curve": { sequenceCurve: (s) => sequenceCurve(s.judgments, { level: s.level, ...s.choice }) },
  "sequential/sequence-rule": { chooseSequenceRule: (s) => chooseSequenceRule(s.cells) },
};
