import { describe, expect, test } from "vitest";
import golden from "@/lib/stats/golden/strength-covariance.json";
import { selectPair } from "@/lib/stats/judgments/select-judgments";
import { expectNear } from "@/lib/stats/laws/expect-near";
import { definedValue, type JudgmentRow, judgmentsOf } from "@/lib/stats/laws/laws";
import { smallStudy } from "@/lib/stats/laws/small-study";
import { naiveMeat } from "@/lib/stats/naive/strength-sandwich";
import { sandwich } from "@/lib/stats/numerics/sum-zero-inverse";
import { clusterCells } from "@/lib/stats/win-rate/cluster-cells";
import { clusteredVariance } from "@/lib/stats/win-rate/clustered-variance";
import { fitBradleyTerry } from "./bradley-terry";
import type { ScoreClusters } from "./clustered-covariance";
import { fitDavidson } from "./davidson";
import { davidsonCovariance } from "./davidson-covariance";
import { contrastVariance } from "./strength-contrasts";
import { modelCovariance, strengthCovariance } from "./strength-covariance";
import { allSystemPairs } from "./system-pairs";
import { tieStrengthsCovariance } from "./tie-strengths";
import { winMatrix } from "./win-matrix";

const { judgments, pairs } = smallStudy();
const strengths = definedValue(fitBradleyTerry(winMatrix(judgments, pairs)));
const uncorrected = { smallSample: false, floored: false };

const CLUSTERS: [string, ScoreClusters][] = [
  ["hc0", "vote"],
  ["cluster_annotator", "annotator"],
  ["cluster_prompt", "prompt"],
  ["cluster_unit", "unit"],
  ["twoway_annotator_prompt", "annotator_and_prompt"],
];

const standardErrors = (covariance: Float64Array) =>
  Array.from({ length: pairs.systems }, (_, i) => Math.sqrt(covariance[i * pairs.systems + i]));

const fromFirst = (v: Float64Array) =>
  Array.from({ length: 4 }, (_, i) => Math.sqrt(Math.max(0, v[0] + v[i * 4 + i] - 2 * v[i])));

describe("the small study has R's standard errors", () => {
  const [{ output, tolerance }] = golden;
  const check = (covariance: Float64Array, name: string) => {
    if (!output.se_sum0 || !output.se_ref0 || !output.mean_se) throw new Error("record changed");
    const [sum, first, mean]: Record<string, number[] | number>[] = [output.se_sum0, output.se_ref0, output.mean_se];
    const errors = standardErrors(covariance);
    expect(errors).toEqual((sum[name] as number[]).map((value) => near(value, tolerance)));
    expect(fromFirst(covariance)).toEqual((first[name] as number[]).map((value) => near(value, tolerance)));
    if (name in mean)
      expect(errors.reduce((all, one) => all + one, 0) / 4).toEqual(near(mean[name] as number, tolerance));
  };
  test("hessian", () => check(definedValue(modelCovariance(strengths, 240)), "hessian"));
  test.each(CLUSTERS)("%s", (name, clusters) => {
    check(definedValue(strengthCovariance(judgments, pairs, strengths, clusters, uncorrected)).covariance, name);
  });
});

function near(value: number, tolerance: number) {
  return expect.closeTo(value, -Math.log10(tolerance * 2));
}

test.each(golden.slice(1))(
  "with a ridge of 1e-5 a vote, arena-rank's variances on its own scale: $id",
  ({ output, tolerance }) => {
    const options = { ...uncorrected, ridge: 1e-5 * 240 };
    const { covariance } = definedValue(strengthCovariance(judgments, pairs, strengths, "vote", options));
    const elo = (400 / Math.LN10) ** 2;
    expect(output.variances_elo).toHaveLength(4);
    output.variances_elo?.forEach((variance, i) => {
      expect(Math.abs(covariance[i * 5] * elo - variance)).toBeLessThan(tolerance);
    });
  },
);

test("the two-way covariance is never below a one-way one, in any contrast", () => {
  const of = (clusters: ScoreClusters) =>
    definedValue(strengthCovariance(judgments, pairs, strengths, clusters)).covariance;
  const [annotator, prompt, both] = [of("annotator"), of("prompt"), of("annotator_and_prompt")];
  for (let i = 0; i < 4; i++) {
    for (let j = i + 1; j < 4; j++) {
      const least = Math.max(contrastVariance(annotator, 4, i, j), contrastVariance(prompt, 4, i, j));
      expect(contrastVariance(both, 4, i, j)).toBeGreaterThanOrEqual(least * (1 - 1e-9));
    }
  }
});

test("for two systems it is the two-way variance of their win rate, by the slope of the log-odds", () => {
  const one = selectPair(judgments, 1);
  const two = { systems: 2, a: Uint16Array.of(0, 0), b: Uint16Array.of(0, 1) };
  const matrix = winMatrix(one, two);
  const fit = definedValue(fitBradleyTerry(matrix));
  const { covariance } = definedValue(strengthCovariance(one, two, fit, "annotator_and_prompt"));
  const cells = clusterCells(one);
  const rate = cells.total / cells.n;
  const { twoWay } = clusteredVariance(cells);
  expect(contrastVariance(covariance, 2, 0, 1)).toBeCloseTo(twoWay / (rate * (1 - rate)) ** 2, 10);
});

test("three times the same votes by the same annotators leave the clustered covariance alone and divide the model's by three", () => {
  const { unit, cluster, rater, pair, outcome } = judgments;
  const rows = Array.from({ length: 720 }, (_, i) => i % 240).map((row) => ({
    unit: unit[row],
    cluster: cluster[row],
    rater: rater[row],
    pair: pair[row],
    outcome: outcome[row],
  }));
  const tripled = judgmentsOf(rows);
  const fit = definedValue(fitBradleyTerry(winMatrix(tripled, pairs)));
  const [once, thrice] = [
    definedValue(strengthCovariance(judgments, pairs, strengths, "annotator_and_prompt")),
    definedValue(strengthCovariance(tripled, pairs, fit, "annotator_and_prompt")),
  ];
  expectNear(thrice.covariance, once.covariance, 1e-10);
  const model = definedValue(modelCovariance(fit, 720)).map((value) => value * 3);
  expectNear(model, definedValue(modelCovariance(strengths, 240)), 1e-10);
});

describe("no covariance", () => {
  const pair = allSystemPairs(2);
  const reason = (rows: JudgmentRow[], clusters: ScoreClusters) => {
    const fit = definedValue(fitBradleyTerry(winMatrix(judgmentsOf(rows), pair)));
    const estimate = strengthCovariance(judgmentsOf(rows), pair, fit, clusters);
    return estimate.ok ? "ok" : estimate.reason;
  };
  const votes = (outcomes: number[], rater = (_: number) => 0) =>
    outcomes.map((outcome, i) => ({ cluster: i, rater: rater(i), outcome }));

  test("one cluster", () => {
    expect(reason(votes([0, 2, 1]), "annotator")).toBe("too_few_clusters");
    expect(reason(votes([0, 2, 1]), "annotator_and_prompt")).toBe("too_few_clusters");
  });
  test("only ties", () => {
    expect(reason(votes([1, 1, 1]), "prompt")).toBe("no_variation");
    expect(reason(votes([1, 1, 1]), "vote")).toBe("no_variation");
  });
  test("annotators whose votes cancel", () => {
    expect(
      reason(
        votes([0, 2, 0, 2], (i) => i >> 1),
        "annotator",
      ),
    ).toBe("no_variation");
  });
  test("no votes, or one system", () => {
    const fit = definedValue(fitBradleyTerry(winMatrix(judgmentsOf(votes([0, 2])), pair)));
    expect(strengthCovariance(judgmentsOf([]), pair, fit, "prompt")).toMatchObject({ reason: "no_judgments", n: 0 });
    const one = allSystemPairs(1);
    expect(strengthCovariance(judgmentsOf([]), one, fit, "prompt")).toMatchObject({ reason: "one_system" });
  });
});

test("Davidson's clustered covariance is the dense sandwich of its scores", () => {
  const fit = definedValue(fitDavidson(winMatrix(judgments, pairs)));
  const options = { smallSample: false };
  const { covariance } = definedValue(davidsonCovariance(judgments, pairs, fit, "annotator", options));
  const scoreOf = (row: number) => {
    const [a, b] = [pairs.a[judgments.pair[row]], pairs.b[judgments.pair[row]]];
    const logChance = (parameters: Float64Array) => {
      const [d, tie] = [parameters[a] - parameters[b], Math.exp(parameters[4])];
      const odds = [Math.exp(d / 2), tie, Math.exp(-d / 2)];
      return Math.log(odds[judgments.outcome[row]] / (odds[0] + odds[1] + odds[2]));
    };
    const at = Float64Array.of(...fit.theta, Math.log(fit.tieParameter));
    return Array.from(at, (_, i) => {
      const [less, more] = [-1e-5, 1e-5].map((step) => at.map((value, k) => (k === i ? value + step : value)));
      return (logChance(more) - logChance(less)) / 2e-5;
    });
  };
  const rows = Array.from({ length: 240 }, (_, row) => row);
  const meat = Float64Array.from(naiveMeat(rows, (row) => `${judgments.rater[row]}`, scoreOf).flat());
  expectNear(covariance, sandwich(tieStrengthsCovariance(fit), meat, 5), 1e-8);
});
