import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { definedValue, type JudgmentRow, judgmentsOf, relabelRaters, swapRows } from "@/lib/stats/laws/laws";
import { naiveWildContrast } from "@/lib/stats/naive/wild-contrast";
import { seededRng } from "@/lib/stats/random/rng";
import { clusterCells } from "@/lib/stats/win-rate/cluster-cells";
import { clusteredVariance } from "@/lib/stats/win-rate/clustered-variance";
import { orderedGroups } from "@/lib/stats/win-rate/ordered-groups";
import { wildClusterInterval } from "@/lib/stats/win-rate/wild-cluster-interval";
import { wildDrawsOf } from "@/lib/stats/win-rate/wild-draws";
import { wildPValue } from "@/lib/stats/win-rate/wild-p-value";
import { wildWeights } from "@/lib/stats/win-rate/wild-rounds";
import { fitBradleyTerry } from "./bradley-terry";
import { cellVotes } from "./cell-votes";
import { combinationCells } from "./combination-cells";
import { fitDavidson } from "./davidson";
import { davidsonScores } from "./davidson-covariance";
import { symmetricReach } from "./reach";
import { contrastVariance } from "./strength-contrasts";
import { modelCovariance, strengthCovariance } from "./strength-covariance";
import { allSystemPairs } from "./system-pairs";
import { voteScores } from "./vote-scores";
import { wildReach } from "./wild-reach";
import { winMatrix } from "./win-matrix";

/** Annotators of unequal diligence and taste. */
const study = (annotators: number, prompts: number, votes: number, systems: number, seed: number): JudgmentRow[] => {
  const rng = seededRng(seed);
  const taste = Array.from({ length: annotators }, () => rng.float() * 0.6);
  return Array.from({ length: votes }, (_, i) => {
    const rater = i < annotators ? i : Math.floor(annotators * rng.float() ** 2);
    const draw = rng.float();
    const outcome = draw < taste[rater] + 0.15 ? 0 : draw < 0.85 ? 2 : 1;
    return { cluster: i % prompts, rater, pair: rng.int((systems * (systems - 1)) / 2), outcome };
  });
};

const fitOf = (rows: JudgmentRow[], systems: number) => {
  const [judgments, pairs] = [judgmentsOf(rows), allSystemPairs(systems)];
  const strengths = definedValue(fitBradleyTerry(winMatrix(judgments, pairs)));
  const bread = definedValue(modelCovariance(strengths, rows.length));
  return {
    judgments,
    pairs,
    theta: strengths.theta,
    strengths,
    bread,
    scores: voteScores(judgments, pairs, strengths.theta),
  };
};

const contrastReach = (rows: JudgmentRow[], systems: number, weights: number[], rounds = 199, standardError = 0.2) => {
  const fit = fitOf(rows, systems);
  const value = weights.reduce((sum, weight, i) => sum + weight * fit.theta[i], 0);
  const options = { level: 0.95, degreesOfFreedom: 5, rounds };
  return wildReach(fit.judgments, fit, "both", seededRng(3), options)(Float64Array.from(weights), value, standardError);
};

test("p-values are those of a bootstrap made vote by vote", () => {
  for (const seed of [1, 2, 3]) {
    const fit = fitOf(study(6, 9, 120, 3, seed), 3);
    const [votes, contrast] = [cellVotes(fit.judgments, fit.scores), [1, 0, -1]];
    const value = fit.theta[0] - fit.theta[2];
    const cells = combinationCells(votes, fit, Float64Array.from(contrast), value);
    if (cells === null) throw new Error("no information");
    const weights = wildWeights(6, 199, seededRng(seed));
    const place = orderedGroups(cells, cells.rater, 6);
    const placeOf = (rater: number) => place[cells.rater.indexOf(rater)];
    const drawn = wildDrawsOf(cells, "both", "annotator", weights);
    for (const shift of [-value, -0.4, 0.1, 0.9]) {
      const fast = wildPValue(drawn, shift, clusteredVariance(cells).twoWay * cells.n ** 2);
      const naive = naiveWildContrast(fit, contrast, shift, (round, rater) => weights[round * 6 + placeOf(rater)], 199);
      expect(fast).toBe(naive);
    }
  }
});

test("the votes' shares of a contrast's information sum to one, and their moves to nothing", () => {
  fc.assert(
    fc.property(fc.nat(1000), fc.integer({ min: 2, max: 5 }), (seed, systems) => {
      const rows = study(7, 20, 300, systems, seed);
      const fit = fitOf(rows, systems);
      const weights = new Float64Array(systems);
      [weights[0], weights[systems - 1]] = [1, -1];
      const cells = combinationCells(cellVotes(fit.judgments, fit.scores), fit, weights, 0.5);
      expect(cells?.n).toBeCloseTo(1, 9);
      expect(cells?.total).toBeCloseTo(0.5, 9);
      const matrix = winMatrix(fit.judgments, fit.pairs);
      const davidson = davidsonScores(fit.judgments, fit.pairs, definedValue(fitDavidson(matrix)));
      const tied = combinationCells(cellVotes(fit.judgments, davidson.scores), davidson, weights, 0.5);
      expect(tied?.n).toBeCloseTo(1, 9);
      expect(tied?.total).toBeCloseTo(0.5, 9);
    }),
    { numRuns: 30 },
  );
});

test("variances by clusters are those of the sandwich, without the floor in directions that no contrast needs", () => {
  const fit = fitOf(study(8, 30, 400, 4, 5), 4);
  const cells = combinationCells(cellVotes(fit.judgments, fit.scores), fit, Float64Array.of(1, -1, 0, 0), 0.3);
  if (cells === null) throw new Error("no information");
  for (const axis of ["annotator", "prompt"] as const) {
    const { covariance } = definedValue(strengthCovariance(fit.judgments, fit.pairs, fit.strengths, axis));
    expect(clusteredVariance(cells)[axis]).toBeCloseTo(contrastVariance(covariance, 4, 0, 1), 10);
  }
});

describe("laws", () => {
  test("turning every pair round mirrors the limits, and numbering annotators otherwise leaves them", () => {
    const rows = study(6, 12, 150, 2, 4);
    const [one, turned, renamed] = [rows, swapRows(rows), relabelRaters(rows)].map((of) =>
      contrastReach(of, 2, [1, -1]),
    );
    expect(turned.down).toBeCloseTo(-one.up, 4);
    expect(turned.up).toBeCloseTo(-one.down, 4);
    expect(turned.pValue).toBeCloseTo(one.pValue, 6);
    expect(renamed.down).toBeCloseTo(one.down, 9);
  });

  test("a contrast and its opposite have mirrored limits and the same p-value", () => {
    const rows = study(9, 25, 300, 4, 6);
    const [one, other] = [contrastReach(rows, 4, [1, 0, -1, 0]), contrastReach(rows, 4, [-1, 0, 1, 0])];
    expect(other.down).toBeCloseTo(-one.up, 4);
    expect(other.pValue).toBeCloseTo(one.pValue, 6);
  });

  test("between two systems it is the win rate's bootstrap, a log-odds being p(1 − p) of a rate", () => {
    const rows = study(8, 40, 600, 2, 2);
    const { judgments, theta, bread, scores } = fitOf(rows, 2);
    const value = theta[0] - theta[1];
    const cells = combinationCells(cellVotes(judgments, scores), { scores, bread }, Float64Array.of(1, -1), value);
    if (cells === null) throw new Error("no information");
    const rate = clusterCells(judgments);
    const p = rate.total / rate.n;
    const interval = definedValue(wildClusterInterval(rate, "both", seededRng(3), 0.95, 999));
    const standardError = Math.sqrt(clusteredVariance(cells).twoWay);
    const reach = contrastReach(rows, 2, [1, -1], 999, standardError);
    expect(reach.up * p * (1 - p)).toBeCloseTo(interval.high - p, 4);
    expect(reach.down * p * (1 - p)).toBeCloseTo(interval.low - p, 4);
  });
});

test("clusters without spread, and combinations without information, reach as far as t", () => {
  // Each annotator and each prompt has one win and one loss.
  const rows = Array.from({ length: 40 }, (_, i) => ({
    rater: i % 10,
    cluster: Math.floor(i / 10),
    outcome: (i >> 1) % 2 === 0 ? 0 : 2,
  }));
  const balanced = rows.map((row, i) => ({ ...row, outcome: Math.floor(i / 10) % 2 === 0 ? 0 : 2, cluster: i % 10 }));
  const weights = Float64Array.of(1, -1);
  const t = symmetricReach(0.95, 5)(weights, 0, 0.2);
  expect(contrastReach(balanced, 2, [1, -1])).toEqual(t);
  expect(contrastReach(rows, 2, [0, 0])).toEqual(t);
});
