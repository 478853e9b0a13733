import fc from "fast-check";
import { expect, test } from "vitest";
import { judgmentRows, judgmentsOf } from "@/lib/stats/laws/laws";
import { naiveClusteredVariance } from "@/lib/stats/naive/cluster-robust";
import { clusterCells } from "./cluster-cells";
import { clusteredVariance } from "./clustered-variance";

test("fast sums over cells agree with sums over votes", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const decided = rows.filter(({ outcome }) => outcome < 3);
      fc.pre(decided.length > 0);
      const fast = clusteredVariance(clusterCells(judgmentsOf(rows)));
      const slow = naiveClusteredVariance(decided);
      expect(fast.annotator).toBeCloseTo(slow.annotator, 12);
      expect(fast.prompt).toBeCloseTo(slow.prompt, 12);
      expect(fast.twoWay).toBeCloseTo(slow.twoWay, 12);
    }),
  );
});

test("with one vote per prompt the two-way variance is that of annotators", () => {
  const rows = [0, 0, 1, 2, 2, 2, 0, 1, 0].map((outcome, i) => ({ cluster: i, rater: i % 3, outcome }));
  const variance = clusteredVariance(clusterCells(judgmentsOf(rows)));
  expect(variance.twoWay).toBeCloseTo(Math.max(variance.annotator, variance.prompt), 15);
});
