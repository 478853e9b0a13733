import { describe, expect, test } from "vitest";
import golden from "@/lib/stats/golden/strength-covariance.json";
import { definedValue } from "@/lib/stats/laws/laws";
import { smallStudy } from "@/lib/stats/laws/small-study";
import { fitBradleyTerry } from "./bradley-terry";
import type { ScoreClusters } from "./clustered-covariance";
import { modelCovariance, strengthCovariance } from "./strength-covariance";
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
