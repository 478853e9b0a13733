import { expect, test } from "vitest";
import { definedValue, judgmentsOf } from "@/lib/stats/laws/laws";
import { clusterCells } from "./cluster-cells";
import { clusteredInterval, clusterNumber } from "./clustered-interval";

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
