import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/strengths.json";
import { expectNear } from "@/lib/stats/laws/expect-near";
import { definedValue, isFiniteThroughout } from "@/lib/stats/laws/laws";
import { smallStudy } from "@/lib/stats/laws/small-study";
import {
  connectedWinMatrix,
  relabelSystems,
  reverseVotes,
  scaleVotes,
  winMatrixOf,
} from "@/lib/stats/laws/win-matrices";
import { winResiduals } from "@/lib/stats/naive/win-residuals";
import { zermeloStrengths } from "@/lib/stats/naive/zermelo";
import { fitBradleyTerry } from "./bradley-terry";
import { winMatrix } from "./win-matrix";

test("the small study has the reference strengths and log-likelihood", () => {
  const { output, tolerance } = golden.bt_tie_half;
  const { judgments, pairs } = smallStudy();
  const fit = fitBradleyTerry(winMatrix(judgments, pairs));
  const { theta, logLikelihood, penalised } = definedValue(fit);
  expectNear(theta, output.theta, tolerance);
  expectNear(
    theta.map((strength) => strength - theta[0]),
    output.theta_ref0,
    tolerance,
  );
  expect(Math.abs(logLikelihood - output.loglik)).toBeLessThanOrEqual(tolerance);
  expect(fit).toMatchObject({ n: 240, method: "Bradley-Terry, ties as half", converged: true });
  expect(penalised).toBe(false);
});

test("the example of four systems in print has its strengths", () => {
  const { input, output, tolerance } = golden.wikipedia_bt;
  const { theta } = definedValue(fitBradleyTerry(winMatrixOf(input.wins)));
  expectNear(theta, output.theta, tolerance);
  expectNear(theta.map(Math.exp), output.p, tolerance);
});

test("each system has won as often as its strength expects, and strengths sum to zero", () => {
  fc.assert(
    fc.property(connectedWinMatrix, (matrix) => {
      const { theta, information, logLikelihood } = definedValue(fitBradleyTerry(matrix));
      expectNear(winResiduals(matrix, theta), new Float64Array(matrix.systems), 1e-9);
      expect(theta.reduce((sum, strength) => sum + strength, 0)).toBeCloseTo(0, 12);
      for (let i = 0; i < matrix.systems; i++) {
        const row = information.subarray(i * matrix.systems, (i + 1) * matrix.systems);
        expect(row.reduce((sum, entry) => sum + entry, 0)).toBeCloseTo(0, 9);
      }
      expect(logLikelihood).toBeLessThanOrEqual(0);
    }),
  );
});

test("Zermelo's slow iteration ends at the same strengths", () => {
  fc.assert(
    fc.property(connectedWinMatrix, (matrix) => {
      expectNear(definedValue(fitBradleyTerry(matrix)).theta, zermeloStrengths(matrix), 1e-9);
    }),
    { numRuns: 30 },
  );
});

test("renamed systems keep their strengths, and reversed votes negate them", () => {
  fc.assert(
    fc.property(connectedWinMatrix, (matrix) => {
      const { theta } = definedValue(fitBradleyTerry(matrix));
      const order = Array.from(theta, (_, i) => (i + 2) % theta.length);
      const renamed = definedValue(fitBradleyTerry(relabelSystems(matrix, order))).theta;
      expectNear(
        order.map((name) => renamed[name]),
        theta,
        1e-10,
      );
      const reversed = definedValue(fitBradleyTerry(reverseVotes(matrix))).theta;
      expectNear(
        reversed.map((strength) => -strength),
        theta,
        1e-10,
      );
    }),
  );
});

test("votes counted several times, or in fractions, leave strengths alone and multiply information and log-likelihood", () => {
  fc.assert(
    fc.property(connectedWinMatrix, fc.constantFrom(2, 7, 0.3, 1e6), (matrix, times) => {
      const fit = definedValue(fitBradleyTerry(matrix));
      const scaled = definedValue(fitBradleyTerry(scaleVotes(matrix, times)));
      expectNear(scaled.theta, fit.theta, 1e-10);
      expect(scaled.information[0] / fit.information[0] / times).toBeCloseTo(1, 8);
      expect(scaled.logLikelihood / fit.logLikelihood / times).toBeCloseTo(1, 9);
    }),
  );
});

test("the climb ends at the same place wherever it starts", () => {
  fc.assert(
    fc.property(connectedWinMatrix, fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 5 }), (matrix, start) => {
      const { theta } = definedValue(fitBradleyTerry(matrix));
      expectNear(definedValue(fitBradleyTerry(matrix, { start })).theta, theta, 1e-10);
    }),
  );
});

test.each([
  [3, 1, 0],
  [7, 9, 4],
  [1e9, 1, 0],
  [1e9, 1, 1e9],
  [1, 1e12, 0],
  [0.25, 1e-6, 0],
])("two systems with %d wins, %d losses and %d ties differ by the log-odds of the win rate", (wins, losses, ties) => {
  const matrix = winMatrixOf(
    [
      [0, wins],
      [losses, 0],
    ],
    [[0, ties]],
  );
  const { theta } = definedValue(fitBradleyTerry(matrix));
  const odds = (wins + ties / 2) / (losses + ties / 2);
  expect(Math.abs(theta[0] - theta[1] - Math.log(odds))).toBeLessThan(1e-12 * (1 + Math.abs(Math.log(odds))));
});

test("a single vote that joins two blocks of a thousand million votes is weighed exactly", () => {
  const many = 1e9;
  const matrix = winMatrixOf([
    [0, 3 * many, 0, 0],
    [many, 0, 1, 0],
    [0, 3, 0, many],
    [0, 0, many, 0],
  ]);
  const { theta } = definedValue(fitBradleyTerry(matrix));
  const differences = [theta[0] - theta[1], theta[1] - theta[2], theta[2] - theta[3]];
  expectNear(differences, [Math.log(3), -Math.log(3), 0], 1e-12);
});

test("two hundred systems, each compared with few others, fit to the last digits", () => {
  const systems = 200;
  const votes = Array.from({ length: systems }, (_, i) =>
    Array.from({ length: systems }, (_, j) =>
      Math.min((i - j + systems) % systems, (j - i + systems) % systems) <= 3 ? 1 + ((i * 7 + j * 3) % 5) : 0,
    ),
  );
  const matrix = winMatrixOf(votes);
  const fit = fitBradleyTerry(matrix);
  expectNear(winResiduals(matrix, definedValue(fit).theta), new Float64Array(systems), 1e-10);
  expect(fit.ok && fit.iterations).toBeLessThan(20);
});

test("a ladder on which each rung nearly always beats the next is climbed", () => {
  const systems = 60;
  const votes = Array.from({ length: systems }, (_, i) =>
    Array.from({ length: systems }, (_, j) => (j === i + 1 ? 999 : j === i - 1 ? 1 : 0)),
  );
  const { theta } = definedValue(fitBradleyTerry(winMatrixOf(votes)));
  expect(theta[0] - theta[systems - 1]).toBeCloseTo((systems - 1) * Math.log(999), 9);
});

test("without votes, with one system, or with systems that no chain joins both ways, there is a reason", () => {
  expect(fitBradleyTerry(winMatrixOf([]))).toEqual({ ok: false, reason: "one_system", n: 0 });
  expect(fitBradleyTerry(winMatrixOf([[0]]))).toEqual({ ok: false, reason: "one_system", n: 0 });
  expect(
    fitBradleyTerry(
      winMatrixOf([
        [0, 0],
        [0, 0],
      ]),
    ),
  ).toEqual({ ok: false, reason: "no_judgments", n: 0 });
  const undefeated = winMatrixOf([
    [0, 5],
    [0, 0],
  ]);
  expect(fitBradleyTerry(undefeated)).toEqual({ ok: false, reason: "not_connected", n: 5, groups: [[0], [1]] });
  const apart = winMatrixOf([
    [0, 1, 0, 0],
    [1, 0, 0, 0],
    [0, 0, 0, 1],
    [0, 0, 1, 0],
  ]);
  expect(fitBradleyTerry(apart)).toEqual({
    ok: false,
    reason: "not_connected",
    n: 4,
    groups: [
      [2, 3],
      [0, 1],
    ],
  });
});

test("ties alone join systems: all are equally strong", () => {
  const matrix = winMatrixOf(
    [
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ],
    [
      [0, 4, 0],
      [0, 0, 1],
    ],
  );
  expectNear(definedValue(fitBradleyTerry(matrix)).theta, [0, 0, 0], 1e-15);
});

test("counts beyond what numbers hold end in a reason, not in infinity", () => {
  for (const [wins, losses] of [
    [1e308, 1e-308],
    [1e300, 1e300],
    [Number.MAX_VALUE, 1],
  ]) {
    const fit = fitBradleyTerry(
      winMatrixOf([
        [0, wins],
        [losses, 0],
      ]),
    );
    expect(
      isFiniteThroughout(fit.ok ? [...fit.value.theta, ...fit.value.information, fit.value.logLikelihood] : 0),
    ).toBe(true);
  }
});
