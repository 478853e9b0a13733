import fc from "fast-check";
import { expect, test } from "vitest";
import { expectNear } from "@/lib/stats/laws/expect-near";
import { definedValue, isFiniteThroughout } from "@/lib/stats/laws/laws";
import { anyWinMatrix, scaleVotes, winMatrixOf } from "@/lib/stats/laws/win-matrices";
import { winResiduals } from "@/lib/stats/naive/win-residuals";
import { laplacianFactor, laplacianPseudoinverse } from "@/lib/stats/numerics/laplacian";
import { fitBradleyTerry } from "./bradley-terry";
import { LOGISTIC_PRIOR, withPhantom } from "./phantom";

test("with a penalty every matrix with votes has a finite fit, that says so", () => {
  fc.assert(
    fc.property(anyWinMatrix, fc.constantFrom(0.5, LOGISTIC_PRIOR, 4), (matrix, penalty) => {
      fc.pre(matrix.systems > 1 && matrix.n > 0);
      const fit = fitBradleyTerry(matrix, { penalty });
      const { theta, information, logLikelihood, penalised } = definedValue(fit);
      expect(isFiniteThroughout([...theta, ...information, logLikelihood])).toBe(true);
      expect(penalised).toBe(true);
      expect(fit).toMatchObject({ method: "Bradley-Terry, ties as half, penalised", n: matrix.n });
      // The phantom's strength is not known here; it makes the leanings of all systems towards it cancel.
      const leanings = winResiduals(matrix, theta);
      const phantom = balance((level) => theta.reduce((sum, s) => sum + penalty * Math.tanh((level - s) / 2), 0));
      expectNear(
        leanings,
        theta.map((s) => penalty * Math.tanh((s - phantom) / 2)),
        1e-8,
      );
    }),
  );
});

/** Where a rising function is zero, by halving. */
function balance(rising: (level: number) => number): number {
  let [low, high] = [-60, 60];
  for (let step = 0; step < 100; step++) {
    const middle = (low + high) / 2;
    if (rising(middle) < 0) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

test("a penalty draws together, less and less as votes grow, and treats systems without votes alike", () => {
  const votes = [
    [0, 6, 0, 0],
    [2, 0, 0, 0],
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ];
  const two = winMatrixOf(votes.slice(0, 2).map((row) => row.slice(0, 2)));
  const plain = definedValue(fitBradleyTerry(two)).theta;
  const drawn = definedValue(fitBradleyTerry(two, { penalty: 1 })).theta;
  const barely = definedValue(fitBradleyTerry(scaleVotes(two, 1e6), { penalty: 1 })).theta;
  expect(drawn[0]).toBeLessThan(plain[0] - 0.05);
  expect(drawn[0]).toBeGreaterThan(0);
  expect(Math.abs(barely[0] - plain[0])).toBeLessThan(1e-6);
  const { theta } = definedValue(fitBradleyTerry(winMatrixOf(votes), { penalty: 1 }));
  expect(theta[2]).toBeCloseTo(theta[3], 14);
  expect(theta[0]).toBeGreaterThan(theta[2]);
  expect(theta[2]).toBeGreaterThan(theta[1]);
});

test("differences of systems spread as in the fit with the phantom as one more system", () => {
  const matrix = winMatrixOf([
    [0, 6, 1],
    [2, 0, 0],
    [0, 3, 0],
  ]);
  const alone = definedValue(fitBradleyTerry(matrix, { penalty: 0.5 }));
  const beside = definedValue(fitBradleyTerry(withPhantom(matrix, 0.5)));
  const spread = (information: Float64Array, systems: number) => {
    const covariance = laplacianPseudoinverse(
      laplacianFactor(
        information.map((entry) => -entry),
        systems,
      ),
    );
    return [
      [0, 1],
      [0, 2],
      [1, 2],
    ].map(([i, j]) => covariance[i * systems + i] + covariance[j * systems + j] - 2 * covariance[i * systems + j]);
  };
  expectNear(spread(alone.information, 3), spread(beside.information, 4), 1e-12);
  expect(alone.theta[0] - alone.theta[1]).toBeCloseTo(beside.theta[0] - beside.theta[1], 12);
});
