import fc from "fast-check";
import { describe, expect, test } from "vitest";
import golden from "@/lib/stats/golden/strengths.json";
import { expectNear } from "@/lib/stats/laws/expect-near";
import { definedValue, isFiniteThroughout } from "@/lib/stats/laws/laws";
import { smallStudy } from "@/lib/stats/laws/small-study";
import {
  anyWinMatrix,
  connectedWinMatrix,
  relabelSystems,
  reverseVotes,
  scaleVotes,
  winMatrixOf,
} from "@/lib/stats/laws/win-matrices";
import {
  davidsonByDefinition,
  naiveTieModel,
  raoKupperByDefinition,
  tieLogLikelihood,
} from "@/lib/stats/naive/tie-models";
import { fitBradleyTerry } from "./bradley-terry";
import { davidsonChances, fitDavidson } from "./davidson";
import { fitRaoKupper } from "./rao-kupper";
import { tieModelGap } from "./tie-model-gap";
import { tieStrengthsCovariance } from "./tie-strengths";
import { type WinMatrix, winMatrix } from "./win-matrix";

const tiedMatrix = connectedWinMatrix.filter(({ ties }) => ties.some((count) => count > 0));
const smallMatrix = () => {
  const { judgments, pairs } = smallStudy();
  return winMatrix(judgments, pairs);
};
const total = (counts: Float64Array) => counts.reduce((sum, count) => sum + count, 0);

const MODELS = [
  { name: "Davidson", estimate: fitDavidson, chances: davidsonByDefinition, least: 0 },
  { name: "Rao-Kupper", estimate: fitRaoKupper, chances: raoKupperByDefinition, least: 1 },
];

test("Davidson's model has the reference values on the small study", () => {
  const { output, tolerance } = golden.davidson;
  const fit = definedValue(fitDavidson(smallMatrix()));
  const covariance = tieStrengthsCovariance(fit);
  const errors = [0, 1, 2, 3, 4].map((i) => Math.sqrt(covariance[i * 6]));
  const toFirst = [0, 1, 2, 3].map((i) => Math.sqrt(Math.abs(covariance[i * 6] + covariance[0] - 2 * covariance[i])));
  expectNear(fit.theta, output.theta_sum0, tolerance);
  expectNear(
    fit.theta.map((strength) => strength - fit.theta[0]),
    output.theta_ref0,
    tolerance,
  );
  expectNear([fit.tieParameter, Math.log(fit.tieParameter)], [output.nu, output.log_nu], tolerance);
  expectNear(errors, [...output.se_sum0, output.se_log_nu], tolerance);
  expectNear(toFirst, output.se_ref0, tolerance);
  expect(Math.abs(fit.logLikelihood - output.loglik)).toBeLessThanOrEqual(tolerance);
});

test("Rao and Kupper's model has the reference values on the small study", () => {
  const { output, tolerance } = golden.rao_kupper;
  const fit = definedValue(fitRaoKupper(smallMatrix()));
  const covariance = tieStrengthsCovariance(fit);
  const toFirst = [0, 1, 2, 3].map((i) => Math.sqrt(Math.abs(covariance[i * 6] + covariance[0] - 2 * covariance[i])));
  expectNear(
    fit.theta.map((strength) => strength - fit.theta[0]),
    output.theta_ref0,
    tolerance,
  );
  expectNear([fit.tieParameter, Math.log(fit.tieParameter)], [output.eta, output.log_eta], tolerance);
  expectNear([...toFirst, Math.sqrt(covariance[24])], [...output.se_ref0, output.se_log_eta], tolerance);
  expect(Math.abs(fit.logLikelihood - output.loglik)).toBeLessThanOrEqual(tolerance);
});

test("under Davidson's model ties, and each system's wins and half its ties, are as many as expected", () => {
  fc.assert(
    fc.property(tiedMatrix, (matrix) => {
      const { theta, tieParameter } = definedValue(fitDavidson(matrix));
      const { systems, wins, ties } = matrix;
      const excess = new Float64Array(systems + 1);
      for (let i = 0; i < systems; i++) {
        for (let j = 0; j < systems; j++) {
          if (i === j) continue;
          const chances = davidsonChances(theta[i] - theta[j], tieParameter);
          const votes = wins[i * systems + j] + wins[j * systems + i] + ties[i * systems + j];
          excess[i] += wins[i * systems + j] + ties[i * systems + j] / 2 - votes * (chances.win + chances.tie / 2);
          excess[systems] += (ties[i * systems + j] - votes * chances.tie) / 2;
        }
      }
      expectNear(excess, new Float64Array(systems + 1), 1e-9);
    }),
  );
});

describe.each(MODELS)("$name", ({ estimate, chances, least }) => {
  test("has its maximum where a search from the definition finds it", () => {
    fc.assert(
      fc.property(tiedMatrix, (matrix) => {
        const { theta, tieParameter, logLikelihood } = definedValue(estimate(matrix));
        expect(logLikelihood).toBeCloseTo(tieLogLikelihood(chances, matrix, [...theta], tieParameter), 9);
        const searched = naiveTieModel(chances, matrix, least);
        expectNear(theta, searched.theta, 2e-5);
        expect(tieParameter / searched.tieParameter).toBeCloseTo(1, 5);
      }),
      { numRuns: 15 },
    );
  });

  test("has the curvature of its log-likelihood as joint information", () => {
    fc.assert(
      fc.property(tiedMatrix, (matrix) => {
        const { theta, tieParameter, jointInformation } = definedValue(estimate(matrix));
        const width = matrix.systems + 1;
        const height = (at: number[]) =>
          tieLogLikelihood(chances, matrix, at.slice(0, -1), Math.exp(at[matrix.systems]));
        const top = [...theta, Math.log(tieParameter)];
        const step = 1e-3;
        // Rao and Kupper's bends sharply where η is near 1.
        fc.pre(least === 0 || tieParameter > 1.1);
        const away = (i: number, x: number, j: number, y: number) =>
          height(top.map((value, k) => value + (k === i ? x * step : 0) + (k === j ? y * step : 0)));
        for (let i = 0; i < width; i++) {
          for (let j = 0; j < width; j++) {
            const bend =
              (away(i, 1, j, 1) - away(i, 1, j, -1) - away(i, -1, j, 1) + away(i, -1, j, -1)) / 4 / step ** 2;
            const entry = jointInformation?.[i * width + j] ?? Number.NaN;
            expect(Math.abs(entry + bend)).toBeLessThan(1e-3 * (1 + matrix.n));
          }
        }
      }),
      { numRuns: 15 },
    );
  });

  test("gives renamed systems their strengths, negates them when votes are reversed, and keeps them when votes are repeated", () => {
    fc.assert(
      fc.property(connectedWinMatrix, (matrix) => {
        const { theta, tieParameter } = definedValue(estimate(matrix));
        const order = Array.from(theta, (_, i) => (i + 1) % theta.length);
        const renamed = definedValue(estimate(relabelSystems(matrix, order)));
        const reversed = definedValue(estimate(reverseVotes(matrix)));
        const repeated = definedValue(estimate(scaleVotes(matrix, 3)));
        expectNear(
          order.map((name) => renamed.theta[name]),
          theta,
          1e-9,
        );
        expectNear(
          reversed.theta.map((strength) => -strength),
          theta,
          1e-9,
        );
        expectNear(repeated.theta, theta, 1e-9);
        expectNear(
          [renamed.tieParameter, reversed.tieParameter, repeated.tieParameter],
          Array(3).fill(tieParameter),
          1e-9 * (1 + tieParameter),
        );
      }),
      { numRuns: 50 },
    );
  });

  test("is Bradley and Terry's where nothing ties, with the tie parameter at its end and no spread of it", () => {
    fc.assert(
      fc.property(connectedWinMatrix, (tied) => {
        const matrix = { ...tied, ties: new Float64Array(tied.ties.length), n: total(tied.wins) };
        const { theta, information, logLikelihood } = definedValue(fitBradleyTerry(matrix));
        const value = definedValue(estimate(matrix));
        expect(value).toMatchObject({ theta, information, logLikelihood, tieParameter: least, jointInformation: null });
        const covariance = tieStrengthsCovariance(value);
        expect(covariance[covariance.length - 1]).toBe(0);
        expect(isFiniteThroughout([...covariance])).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  test("has a finite fit for every matrix without a gap, and the gap's reason for every other", () => {
    fc.assert(
      fc.property(anyWinMatrix, (matrix) => {
        const result = estimate(matrix);
        const gap = tieModelGap(matrix);
        if (!result.ok) {
          expect(result).toEqual(gap);
          return;
        }
        expect(gap).toBeNull();
        const { theta, information, logLikelihood, tieParameter, jointInformation } = result.value;
        expect(isFiniteThroughout([...theta, ...information, logLikelihood, tieParameter])).toBe(true);
        expect(isFiniteThroughout([...(jointInformation ?? []), ...tieStrengthsCovariance(result.value)])).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  test.each([
    [1e9, 1e9, 1],
    [1, 1, 1e9],
    [1e9, 1, 1],
    [1e9, 1, 1e9],
    [0.25, 0.5, 0.125],
  ])("tells two systems with %d wins, %d losses and %d ties apart exactly", (wins, losses, ties) => {
    const matrix: WinMatrix = winMatrixOf(
      [
        [0, wins],
        [losses, 0],
      ],
      [[0, ties]],
    );
    const { theta, tieParameter } = definedValue(estimate(matrix));
    const p = chances(Math.exp(theta[0]), Math.exp(theta[1]), tieParameter);
    expect((p.win * matrix.n) / wins).toBeCloseTo(1, 9);
    expect((p.loss * matrix.n) / losses).toBeCloseTo(1, 9);
    // Between equals ties are (η − 1)/(η + 1) or ν/(2 + ν) of votes.
    if (wins === losses) {
      const share = least === 1 ? Math.tanh(Math.log(tieParameter) / 2) : tieParameter / (2 + tieParameter);
      expect(share / (ties / matrix.n)).toBeCloseTo(1, 6);
    }
  });

  test("has a reason without votes, with one system, with all ties, and where wins run one way", () => {
    expect(estimate(winMatrixOf([[0]]))).toMatchObject({ reason: "one_system" });
    const two = (wins: number, losses: number, ties: number) =>
      winMatrixOf(
        [
          [0, wins],
          [losses, 0],
        ],
        [[0, ties]],
      );
    expect(estimate(two(0, 0, 0))).toMatchObject({ reason: "no_judgments", n: 0 });
    expect(estimate(two(0, 0, 8))).toMatchObject({ reason: "no_decisive_votes", n: 8 });
    expect(estimate(two(5, 0, 0))).toMatchObject({ reason: "not_connected", groups: [[0], [1]] });
    expect(estimate(two(5, 0, 3))).toMatchObject({ reason: "one_way_wins", n: 8 });
  });
});

test("a gap beside connection is just the lack of a cycle with more wins than ties", () => {
  fc.assert(
    fc.property(anyWinMatrix, (matrix) => {
      const gap = tieModelGap(matrix);
      fc.pre(gap === null || gap.reason === "one_way_wins");
      fc.pre(total(matrix.ties) > 0);
      expect(gap === null).toBe(shortestCycle(matrix) < 0);
    }),
    { numRuns: 400 },
  );
});

/** The least of ties minus wins over all cycles through different systems. */
function shortestCycle({ systems, wins, ties }: WinMatrix): number {
  const stepOf = (i: number, j: number) => {
    if (wins[i * systems + j] > 0) return -1;
    return ties[i * systems + j] > 0 ? 1 : Number.POSITIVE_INFINITY;
  };
  const walk = (path: number[], length: number): number => {
    const last = path[path.length - 1];
    let least = path.length > 1 ? length + stepOf(last, path[0]) : Number.POSITIVE_INFINITY;
    for (let next = 0; next < systems; next++) {
      if (!path.includes(next)) least = Math.min(least, walk([...path, next], length + stepOf(last, next)));
    }
    return least;
  };
  return Math.min(...Array.from({ length: systems }, (_, i) => walk([i], 0)));
}
