import { expect, test } from "vitest";
import { judgmentsOf } from "@/lib/stats/laws/laws";
import { chooseLabelModel } from "./label-model-rule";

const study = (units: number, raters: number) =>
  judgmentsOf(
    Array.from({ length: units * raters }, (_, i) => ({
      cluster: Math.floor(i / raters),
      rater: i % raters,
      outcome: 0,
    })),
  );

test("a table of errors takes 40 shared votes of the median annotator, one accuracy any, and no overlap leaves the votes", () => {
  expect(chooseLabelModel(study(40, 2))).toMatchObject({
    model: "dawid-skene",
    why: expect.stringContaining("40 votes"),
  });
  expect(chooseLabelModel(study(39, 2))).toMatchObject({ model: "one-coin", anchor: "one-coin-model" });
  expect(chooseLabelModel(study(1, 2)).why).toContain("has 1 vote on");
  expect(chooseLabelModel(study(500, 1)).model).toBe("majority");
  expect(chooseLabelModel(judgmentsOf([])).model).toBe("majority");
});
