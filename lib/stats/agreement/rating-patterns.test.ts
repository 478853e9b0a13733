import fc from "fast-check";
import { expect, test } from "vitest";
import { judgmentRows, judgmentsOf } from "@/lib/stats/laws/laws";
import { outcomePatterns } from "./rating-patterns";

test("units with the same answers share a pattern, and clusters list their units", () => {
  const votes = [
    { unit: 0, cluster: 5, rater: 0, outcome: 0 },
    { unit: 0, cluster: 5, rater: 1, outcome: 2 },
    { unit: 3, cluster: 2, rater: 1, outcome: 0 },
    { unit: 3, cluster: 2, rater: 2, outcome: 2 },
    { unit: 1, cluster: 5, rater: 0, outcome: 3 },
  ];
  const patterns = outcomePatterns(judgmentsOf(votes));
  expect([...patterns.counts]).toEqual([0, 0, 0, 1, 1, 0, 1, 0]);
  expect([...patterns.multiplicity]).toEqual([1, 2]);
  expect([...patterns.clusterStart]).toEqual([0, 1, 3]);
  expect([...patterns.unitPattern]).toEqual([1, 1, 0]);
  expect(patterns.raters).toBe(3);
});

test("no rating is lost", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const { counts, multiplicity, categories, unitPattern } = outcomePatterns(judgmentsOf(rows));
      const ratings = counts.reduce((sum, count, i) => sum + count * multiplicity[Math.floor(i / categories)], 0);
      expect(ratings).toBe(rows.length);
      expect(unitPattern.length).toBe(new Set(rows.map(({ cluster }) => cluster)).size);
    }),
  );
});
