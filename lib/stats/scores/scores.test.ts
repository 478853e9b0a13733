import fc from "fast-check";
import { describe, expect, test } from "vitest";
import golden from "@/lib/stats/golden/evalica-scores.json";
import { expectNear } from "@/lib/stats/laws/expect-near";
import { definedValue, isFiniteThroughout, judgmentRows, judgmentsOf, swapRows } from "@/lib/stats/laws/laws";
import {
  anyWinMatrix,
  connectedWinMatrix,
  relabelSystems,
  reverseVotes,
  scaleVotes,
  winMatrixOf,
} from "@/lib/stats/laws/win-matrices";
import { naiveEigenvector, naivePageRank, scoreTableOf } from "@/lib/stats/naive/scores";
import { fitBradleyTerry } from "@/lib/stats/ranking/bradley-terry";
import { fitDavidson } from "@/lib/stats/ranking/davidson";
import { allSystemPairs } from "@/lib/stats/ranking/system-pairs";
import { winMatrix } from "@/lib/stats/ranking/win-matrix";
import { averageWinRates } from "./average-win-rates";
import { bradleyTerryScores } from "./bradley-terry-scores";
import { countingScores } from "./counting-scores";
import { eigenvectorScores } from "./eigenvector-scores";
import { eloScores, onEloScale } from "./elo-scores";
import { newmanScores } from "./newman-scores";
import { pageRankScores } from "./page-rank-scores";

describe.each(golden)("$id", ({ input, output, tolerance }) => {
  const pairs = allSystemPairs(input.systems.length);
  const judgments = judgmentsOf(
    input.votes.map(([left, right, winner]) => {
      const [a, b] = [Math.min(left, right), Math.max(left, right)];
      const pair = pairs.a.findIndex((first, at) => first === a && pairs.b[at] === b);
      return { cluster: 0, rater: 0, pair, outcome: left < right ? winner : 2 - winner };
    }),
  );
  const matrix = winMatrix(judgments, pairs);

  test("has the printed scores by all seven methods", () => {
    expectNear(definedValue(countingScores(matrix)), output.counting, tolerance);
    expectNear(definedValue(averageWinRates(matrix)).map(Number), output.average_win_rate, tolerance);
    expectNear(definedValue(bradleyTerryScores(matrix)), output.bradley_terry, tolerance);
    expectNear(definedValue(newmanScores(matrix)).scores, output.newman, tolerance);
    expectNear(definedValue(eloScores(judgments, pairs)), output.elo, tolerance);
    expectNear(definedValue(eigenvectorScores(matrix, "losses")), output.eigen, tolerance);
    expectNear(definedValue(pageRankScores(matrix)), output.pagerank, tolerance);
  });
});

test("counting and average win rates of all systems share out all votes, and reversing votes reverses them", () => {
  fc.assert(
    fc.property(anyWinMatrix, (matrix) => {
      fc.pre(matrix.n > 0);
      const counted = definedValue(countingScores(matrix));
      expect(counted.reduce((sum, score) => sum + score, 0)).toBeCloseTo(matrix.n, 9);
      const rates = definedValue(averageWinRates(matrix));
      const reversed = definedValue(averageWinRates(reverseVotes(matrix)));
      rates.forEach((rate, i) => {
        const other = reversed[i];
        if (rate === null || other === null) expect(other).toBe(rate);
        else expect(rate + other).toBeCloseTo(1, 12);
      });
    }),
  );
});

test("a system that met nobody has no average win rate", () => {
  const votes = [
    [0, 3, 0],
    [1, 0, 0],
    [0, 0, 0],
  ];
  expect(definedValue(averageWinRates(winMatrixOf(votes)))).toEqual([0.75, 0.25, null]);
});

test("Newman's strengths have the ratios of Davidson's, and half the tie parameter, also where his iteration swings", () => {
  fc.assert(
    fc.property(connectedWinMatrix, (matrix) => {
      const newman = definedValue(newmanScores(matrix));
      const davidson = definedValue(fitDavidson(matrix));
      const ratios = newman.scores.map((score) => Math.log(score / newman.scores[0]));
      expectNear(
        ratios,
        davidson.theta.map((strength) => strength - davidson.theta[0]),
        1e-9,
      );
      expect(2 * newman.tieParameter).toBeCloseTo(davidson.tieParameter, 12);
    }),
    { numRuns: 30 },
  );
  const swinging = winMatrixOf([
    [0, 1],
    [2, 0],
  ]);
  expectNear(definedValue(newmanScores(swinging)).scores, [Math.SQRT1_2, Math.SQRT2], 1e-12);
});

test("Bradley-Terry shares sum to one and keep the ratios of strengths; rating points keep their differences", () => {
  fc.assert(
    fc.property(connectedWinMatrix, (matrix) => {
      const shares = definedValue(bradleyTerryScores(matrix));
      const { theta } = definedValue(fitBradleyTerry(matrix));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
      expect(Math.log(shares[0] / shares[1])).toBeCloseTo(theta[0] - theta[1], 9);
      const points = onEloScale(theta);
      expect(10 ** ((points[0] - points[1]) / 400)).toBeCloseTo(Math.exp(theta[0] - theta[1]), 6);
      expect(points.reduce((sum, point) => sum + point, 0) / points.length).toBeCloseTo(1000, 8);
    }),
  );
});

test("a vote's worth of Elo points only changes hands, and swapping a and b in all votes mirrors the ratings", () => {
  fc.assert(
    fc.property(judgmentRows, fc.boolean(), (rows, bothBadAsTie) => {
      const paired = rows.map((row) => ({ ...row, pair: row.cluster % 3 }));
      const pairs = allSystemPairs(3);
      const estimate = eloScores(judgmentsOf(paired), pairs, { bothBadAsTie });
      expect(estimate.n).toBe(rows.filter(({ outcome }) => outcome < 3 || bothBadAsTie).length);
      if (!estimate.ok) return;
      expect(estimate.value.reduce((sum, rating) => sum + rating, 0)).toBeCloseTo(3000, 8);
      const one = paired.map((row) => ({ ...row, pair: 0 }));
      const [rating] = definedValue(eloScores(judgmentsOf(one), pairs, { bothBadAsTie }));
      const [mirrored] = definedValue(eloScores(judgmentsOf(swapRows(one) as typeof one), pairs, { bothBadAsTie }));
      expect(rating + mirrored).toBeCloseTo(2000, 8);
    }),
  );
});

test("Elo ratings follow the order of votes: what came last weighs most", () => {
  const votes = [0, 0, 2, 2].map((outcome) => ({ cluster: 0, rater: 0, outcome }));
  const [a, b] = definedValue(eloScores(judgmentsOf(votes), allSystemPairs(2), { step: 32 }));
  expect(a).toBeLessThan(b);
});

test("eigenvectors and PageRank agree with the power method and the sum over walks", () => {
  fc.assert(
    fc.property(connectedWinMatrix, fc.constantFrom(0, 0.5, 0.85), (matrix, damping) => {
      const score = scoreTableOf(matrix);
      expectNear(definedValue(eigenvectorScores(matrix)), naiveEigenvector(score), 1e-9);
      const turned = score.map((row, i) => row.map((_, j) => score[j][i]));
      expectNear(definedValue(eigenvectorScores(matrix, "losses")), naiveEigenvector(turned), 1e-9);
      expectNear(definedValue(pageRankScores(matrix, damping)), naivePageRank(score, damping), 1e-12);
    }),
    { numRuns: 30 },
  );
});

test("PageRank is the sum over walks also where some systems never lost, or have no votes", () => {
  fc.assert(
    fc.property(anyWinMatrix, (matrix) => {
      fc.pre(matrix.n > 0);
      expectNear(definedValue(pageRankScores(matrix)), naivePageRank(scoreTableOf(matrix), 0.85), 1e-12);
    }),
    { numRuns: 50 },
  );
});

test("systems that beat each other in a circle are equal by every method", () => {
  const circle = winMatrixOf([
    [0, 2, 0],
    [0, 0, 2],
    [2, 0, 0],
  ]);
  expectNear(definedValue(eigenvectorScores(circle)), Array(3).fill(Math.sqrt(1 / 3)), 1e-14);
  expectNear(definedValue(pageRankScores(circle)), Array(3).fill(1 / 3), 1e-14);
  expectNear(definedValue(bradleyTerryScores(circle)), Array(3).fill(1 / 3), 1e-14);
});

test("renamed systems keep their scores, and repeated votes change none but the counts", () => {
  fc.assert(
    fc.property(connectedWinMatrix, (matrix) => {
      const order = Array.from({ length: matrix.systems }, (_, i) => (i + 1) % matrix.systems);
      for (const scores of [countingScores, bradleyTerryScores, eigenvectorScores, pageRankScores]) {
        const value = definedValue(scores(matrix));
        const renamed = definedValue(scores(relabelSystems(matrix, order)));
        expectNear(
          order.map((name) => renamed[name]),
          value,
          1e-9,
        );
        const repeated = definedValue(scores(scaleVotes(matrix, 4)));
        expectNear(
          repeated,
          value.map((score) => (scores === countingScores ? score * 4 : score)),
          1e-9,
        );
      }
    }),
    { numRuns: 30 },
  );
});

test("whatever the votes, a score is finite or has a reason", () => {
  fc.assert(
    fc.property(anyWinMatrix, (matrix) => {
      for (const scores of [countingScores, averageWinRates, bradleyTerryScores, eigenvectorScores, pageRankScores]) {
        const estimate = scores(matrix);
        if (estimate.ok) expect(isFiniteThroughout([...estimate.value])).toBe(true);
        else expect(["no_judgments", "one_system", "not_connected"]).toContain(estimate.reason);
        if (matrix.n === 0) expect(estimate.ok).toBe(false);
      }
      const newman = newmanScores(matrix);
      if (newman.ok) expect(isFiniteThroughout([...newman.value.scores, newman.value.tieParameter])).toBe(true);
      else expect(newman.reason).not.toBe("not_converged");
    }),
    { numRuns: 60 },
  );
});
