import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/clustered-win-rate.json";
import { clusteredStudy } from "@/lib/stats/laws/clustered-study";
import { definedValue, judgmentsOf } from "@/lib/stats/laws/laws";
import { clusterCells } from "./cluster-cells";
import { clusteredInterval, clusterNumber } from "./clustered-interval";
import { clusteredVariance } from "./clustered-variance";

const votes = (raters: number, prompts: number, outcomeOf: (rater: number, prompt: number) => number) =>
  clusterCells(
    judgmentsOf(
      Array.from({ length: raters * prompts }, (_, i) => {
        const [rater, cluster] = [i % raters, Math.floor(i / raters)];
        return { rater, cluster, outcome: outcomeOf(rater, cluster) };
      }),
    ),
  );

test("two annotators who never differ from themselves: t with one degree of freedom by hand", () => {
  // p = 1/2, cluster sums ±5, n = 20: variance 2/1 · 50/400 = 1/4, t(0.75, 1 df) = 1.
  const { low, high } = definedValue(
    clusteredInterval(
      votes(2, 10, (rater) => rater * 2),
      "annotator",
      0.5,
    ),
  );
  expect(low).toBeCloseTo(0, 12);
  expect(high).toBeCloseTo(1, 12);
});

test("the smaller axis gives the degrees of freedom, and limits are cut to [0, 1]", () => {
  const cells = votes(3, 40, (rater, prompt) => (rater === 0 && prompt === 0 ? 2 : 0));
  expect(clusterNumber(cells, "both")).toBe(3);
  expect(definedValue(clusteredInterval(cells, "both")).high).toBe(1);
});

test("one cluster, no spread and no votes give reasons", () => {
  expect(
    clusteredInterval(
      votes(1, 5, (_, prompt) => prompt % 3),
      "annotator",
    ),
  ).toMatchObject({ reason: "too_few_clusters" });
  expect(
    clusteredInterval(
      votes(4, 5, () => 1),
      "both",
    ),
  ).toMatchObject({ reason: "no_variation" });
  expect(
    clusteredInterval(
      votes(0, 0, () => 0),
      "both",
    ),
  ).toMatchObject({ reason: "no_judgments", n: 0 });
});

test("annotators whose votes cancel exactly have no variance between them", () => {
  const cells = votes(6, 10, (rater, prompt) => ((rater + prompt) % 2) * 2);
  expect(clusteredInterval(cells, "annotator")).toMatchObject({ reason: "no_variation" });
});

test.each(golden)("$id has the reference clustered standard errors and interval", ({ input, output, tolerance }) => {
  const cells = clusterCells(clusteredStudy(input));
  expect(cells).toMatchObject({ n: output.n, raters: output.clusters.annotator, prompts: output.clusters.prompt });
  const variance = clusteredVariance(cells);
  const { annotator, prompt } = output.standard_errors;
  expect(Math.abs(Math.sqrt(variance.annotator) - annotator)).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(Math.sqrt(variance.prompt) - prompt)).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(Math.sqrt(variance.twoWay) - output.two_way.standard_error)).toBeLessThanOrEqual(tolerance);
  const { low, high } = definedValue(clusteredInterval(cells, "both", input.level));
  expect(Math.abs(low - output.two_way.low)).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(high - output.two_way.high)).toBeLessThanOrEqual(tolerance);
});
