import fc from "fast-check";
import { expect, test } from "vitest";
import { judgmentRows, judgmentsOf } from "@/lib/stats/laws/laws";
import { clusterCells } from "./cluster-cells";

test("each annotator × prompt cell holds its votes and their scores", () => {
  const cells = clusterCells(
    judgmentsOf([
      { rater: 4, cluster: 9, outcome: 0 },
      { rater: 2, cluster: 9, outcome: 1 },
      { rater: 4, cluster: 9, outcome: 2 },
      { rater: 4, cluster: 3, outcome: 3 },
    ]),
  );
  expect(cells).toMatchObject({ cells: 2, raters: 2, prompts: 1, n: 3, total: 1.5, uniform: false });
  expect([...cells.count]).toEqual([1, 2]);
  expect([...cells.sum]).toEqual([0.5, 1]);
});

test("cells are as many as different annotator × prompt pairs, and add up to all votes", () => {
  fc.assert(
    fc.property(judgmentRows, fc.boolean(), (rows, bothBadAsTie) => {
      const cells = clusterCells(judgmentsOf(rows), { bothBadAsTie });
      const scored = rows.filter(({ outcome }) => outcome < 3 || bothBadAsTie);
      expect(cells.n).toBe(scored.length);
      expect(cells.cells).toBe(new Set(scored.map(({ rater, cluster }) => `${rater} ${cluster}`)).size);
      expect(cells.raters).toBe(new Set(scored.map(({ rater }) => rater)).size);
      expect(cells.prompts).toBe(new Set(scored.map(({ cluster }) => cluster)).size);
      expect(cells.count.reduce((sum, count) => sum + count, 0)).toBe(cells.n);
      expect(cells.sum.reduce((sum, score) => sum + score, 0)).toBe(cells.total);
    }),
  );
});
