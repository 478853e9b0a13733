import { describe, expect, test } from "vitest";
import golden from "@/lib/stats/golden/control-model.json";
import { type ControlStudy, smallControlStudy, syntheticControlStudy } from "@/lib/stats/laws/control-study";
import { definedValue, judgmentsOf } from "@/lib/stats/laws/laws";
import { naiveControl } from "@/lib/stats/naive/control-model";
import { fitBradleyTerry } from "@/lib/stats/ranking/bradley-terry";
import type { ScoreClusters } from "@/lib/stats/ranking/clustered-covariance";
import { allSystemPairs } from "@/lib/stats/ranking/system-pairs";
import { winMatrix } from "@/lib/stats/ranking/win-matrix";
import { controlCovariance, controlModelCovariance } from "./control-covariance";
import { covariateGroups } from "./covariate-groups";
import { type ControlFit, fitControlModel } from "./fit-control-model";

const fitted = ({ judgments, pairs, covariates }: ControlStudy) => {
  const groups = covariateGroups(judgments, pairs, covariates);
  return { groups, fit: fitControlModel(groups, pairs.systems) };
};

/** Of θ_i − θ_0 and the coefficients, as a model without the first system's column has them. */
function errorsFromFirst({ systems, used }: ControlFit, v: Float64Array): number[] {
  const size = systems + used.length;
  return Array.from({ length: size - 1 }, (_, at) => {
    const i = at + 1;
    const own = v[i * size + i];
    return Math.sqrt(i < systems ? own + v[0] - 2 * v[i] : own);
  });
}

describe.each([smallControlStudy(), syntheticControlStudy()].map((study, at) => ({ study, ...golden[at] })))(
  "$id",
  ({ study, output, tolerance }) => {
    const { groups, fit } = fitted(study);
    const near = (value: number) => expect.closeTo(value, -Math.log10(2 * tolerance));

    test("has statsmodels' strengths, coefficients, scales and likelihood", () => {
      const { theta, coefficients, logLikelihood } = definedValue(fit);
      expect(Array.from(theta, (value) => value - theta[0])).toEqual(output.theta_ref0.map(near));
      expect([...coefficients]).toEqual(output.coefficients.map(near));
      expect(groups.scales).toEqual([1, ...output.scales.map(near)]);
      expect(logLikelihood).toEqual(near(output.loglik));
    });

    test("has statsmodels' standard errors", () => {
      const value = definedValue(fit);
      const hessian = definedValue(controlModelCovariance(value, groups.n));
      expect(errorsFromFirst(value, hessian)).toEqual(output.se.hessian.map(near));
      const options = { smallSample: false, floored: false };
      for (const [name, clusters] of [
        ["hc0", "vote"],
        ["annotator", "annotator"],
        ["prompt", "prompt"],
        ["unit", "unit"],
        ["annotator_and_prompt", "annotator_and_prompt"],
      ] satisfies [keyof typeof output.se, ScoreClusters][]) {
        const { covariance } = definedValue(controlCovariance(study.judgments, groups, value, clusters, options));
        expect(errorsFromFirst(value, covariance)).toEqual(output.se[name].map(near));
      }
    });
  },
);

test("plain gradient steps and a dense sandwich come to the same", () => {
  const study = smallControlStudy();
  const { groups, fit } = fitted(study);
  const value = definedValue(fit);
  const naive = naiveControl(study, 4000);
  const own = [...value.theta.slice(1).map((theta) => theta - value.theta[0]), ...value.coefficients];
  own.forEach((parameter, i) => {
    expect(parameter).toBeCloseTo(naive.parameters[i], 7);
  });
  const { covariance } = definedValue(
    controlCovariance(study.judgments, groups, value, "prompt", { smallSample: false }),
  );
  const dense = naive.covarianceBy((row) => study.judgments.cluster[row]);
  errorsFromFirst(value, covariance).forEach((error, i) => {
    expect(error).toBeCloseTo(Math.sqrt(dense[i][i]), 7);
  });
});

test("at the fit no covariate has residuals left in it", () => {
  const { groups, fit } = fitted(syntheticControlStudy());
  const { theta, coefficients } = definedValue(fit);
  const slopes = groups.columns.map(() => 0);
  groups.votes.forEach((votes, of) => {
    if (votes === 0) return;
    let eta = theta[groups.a[of]] - theta[groups.b[of]];
    groups.columns.forEach((column, c) => {
      eta += coefficients[c] * column[of];
    });
    groups.columns.forEach((column, c) => {
      slopes[c] += column[of] * (groups.scores[of] - votes / (1 + Math.exp(-eta)));
    });
  });
  for (const slope of slopes) expect(Math.abs(slope)).toBeLessThan(1e-10);
});

test("seen from b, strengths and coefficients stay", () => {
  const { judgments, pairs, covariates } = syntheticControlStudy();
  const turned = {
    judgments: {
      ...judgments,
      outcome: judgments.outcome.map((outcome) => 2 - outcome),
      displayedSide: judgments.displayedSide.map((side) => (side === 255 ? side : 1 - side)),
    },
    pairs: { ...pairs, a: pairs.b, b: pairs.a },
    covariates: { ...covariates, columns: covariates.columns.map((column) => column.map((value) => -value)) },
  };
  const [one, other] = [{ judgments, pairs, covariates }, turned].map((study) => definedValue(fitted(study).fit));
  one.theta.forEach((theta, i) => {
    expect(other.theta[i]).toBeCloseTo(theta, 10);
  });
  one.coefficients.forEach((coefficient, c) => {
    expect(other.coefficients[c]).toBeCloseTo(coefficient, 10);
  });
});

test("another unit of a feature changes its scale and nothing else", () => {
  const study = smallControlStudy();
  const covariates = { ...study.covariates, columns: study.covariates.columns.map((c) => c.map((x) => x * 1e200)) };
  const [one, other] = [fitted(study), fitted({ ...study, covariates })];
  expect(other.groups.scales[1] / one.groups.scales[1]).toBeCloseTo(1e200, -188);
  expect(definedValue(other.fit).coefficients[1]).toBeCloseTo(definedValue(one.fit).coefficients[1], 10);
});

test("covariates that never differ have no coefficient, and strengths are then Bradley and Terry's", () => {
  const { judgments, pairs } = smallControlStudy();
  judgments.displayedSide.fill(255);
  const covariates = { names: ["lists"], columns: [new Float64Array(60)], by: "unit" as const };
  const { theta, used } = definedValue(fitted({ judgments, pairs, covariates }).fit);
  expect(used).toEqual([]);
  const plain = definedValue(fitBradleyTerry(winMatrix(judgments, pairs)));
  plain.theta.forEach((value, i) => {
    expect(theta[i]).toBeCloseTo(value, 10);
  });
});

test("a vote with an unknown feature stays out and is counted", () => {
  const { judgments, pairs, covariates } = syntheticControlStudy();
  covariates.columns[1][7] = Number.NaN;
  covariates.columns[0][9] = Number.POSITIVE_INFINITY;
  const groups = covariateGroups(judgments, pairs, covariates);
  expect(groups).toMatchObject({ n: 598, leftOut: 2 });
  expect(fitControlModel(groups, pairs.systems).ok).toBe(true);
});

describe("no finite fit", () => {
  const pairs = allSystemPairs(2);
  const votes = (outcomes: number[]) =>
    judgmentsOf(outcomes.map((outcome, i) => ({ unit: i, cluster: i, rater: 0, outcome, side: i % 2 })));
  const by = (columns: number[][]) => ({
    names: columns.map((_, c) => `feature ${c}`),
    columns: columns.map((column) => Float64Array.from(column)),
    by: "unit" as const,
  });
  const reason = (outcomes: number[], columns: number[][], of = pairs) => {
    const { fit } = fitted({ judgments: votes(outcomes), pairs: of, covariates: by(columns) });
    return fit.ok ? "ok" : fit.reason;
  };

  test("the longer response always wins", () => {
    expect(reason([0, 0, 2, 2, 0, 2], [[5, 3, -2, -4, 1, -1]])).toBe("separated");
  });
  test("the longer response always wins or ties", () => {
    expect(reason([0, 1, 2, 2, 0, 2, 1], [[5, 0, -2, -4, 1, -1, 0]])).toBe("separated");
  });
  test("one feature is a multiple of another", () => {
    const length = [5, 3, -2, -4, 1, -1];
    expect(reason([0, 2, 2, 0, 0, 2], [length, length.map((value) => value / 3)])).toBe("collinear");
  });
  test("a is always a constant longer, like its strength", () => {
    expect(reason([0, 2, 2, 0, 0, 2], [[4, 4, 4, 4, 4, 4]])).toBe("collinear");
  });
  test("one system never loses", () => {
    expect(reason([0, 0, 0, 0, 0, 0], [[5, 3, -2, -4, 1, -1]])).toBe("not_connected");
  });
  test("no votes, or both bad only", () => {
    expect(reason([], [[]])).toBe("no_judgments");
    expect(reason([3, 3], [[1, -1]])).toBe("no_judgments");
  });
  test("one system", () => {
    expect(reason([], [[]], allSystemPairs(1))).toBe("one_system");
  });
});
