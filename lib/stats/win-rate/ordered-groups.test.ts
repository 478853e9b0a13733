import fc from "fast-check";
import { expect, test } from "vitest";
import { judgmentRows, judgmentsOf, relabelRaters, swapRows } from "@/lib/stats/laws/laws";
import { clusterCells } from "./cluster-cells";
import { orderedGroups } from "./ordered-groups";

const sizesInOrder = (rows: Parameters<typeof judgmentsOf>[0]) => {
  const cells = clusterCells(judgmentsOf(rows));
  const order = orderedGroups(cells, cells.rater, cells.raters);
  const sizes = Array<number>(cells.raters).fill(0);
  order.forEach((place, cell) => {
    sizes[place] += cells.count[cell];
  });
  return sizes;
};

test("groups come by their number of votes, whatever their labels and whichever system is called a", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const sizes = sizesInOrder(rows);
      expect(sizes).toEqual([...sizes].sort((x, y) => x - y));
      expect(sizesInOrder(relabelRaters(rows))).toEqual(sizes);
      expect(sizesInOrder(swapRows(rows))).toEqual(sizes);
    }),
  );
});

test("equally many votes come by how far they are from the rate", () => {
  const rows = [0, 0, 1, 1, 2, 2].map((rater, i) => ({ rater, cluster: i, outcome: [0, 0, 1, 1, 0, 2][i] }));
  const cells = clusterCells(judgmentsOf(rows));
  // Residuals from 7/12 are 10/12, -2/12 and -2/12; the third annotator's votes are farther apart.
  expect([...orderedGroups(cells, cells.rater, 3)]).toEqual([2, 2, 0, 0, 1, 1]);
});
