import fc from "fast-check";
import { expect, test } from "vitest";
import { ResultsFilter } from "@/lib/results/filter";
import { definedValue, judgmentsOf, swapRows } from "@/lib/stats/laws/laws";
import { gradedFigure } from "./graded-figure";

const FILTER = ResultsFilter.parse({});

test("votes stand at their points of the scale, and their mean counts the steps", () => {
  const rows = [
    { outcome: 0, strength: 2 },
    { outcome: 0, strength: 1 },
    { outcome: 1, strength: 0 },
    { outcome: 2, strength: 1 },
    { outcome: 2, strength: 0 },
    { outcome: 3, strength: 0 },
  ].map((row, cluster) => ({ ...row, cluster, rater: 0 }));
  const figure = gradedFigure(judgmentsOf(rows), 2, FILTER);
  expect(figure).toMatchObject({ points: [1, 1, 1, 1, 0], bothBad: 1, ungraded: 1, preference: { n: 4 } });
  expect(definedValue(figure.preference).mean).toBeCloseTo((1 + 0.5 + 0 - 0.5) / 4, 12);
});

const gradedRows = fc.array(
  fc
    .record({ cluster: fc.nat(9), rater: fc.nat(5), outcome: fc.nat(3), strength: fc.nat(3) })
    .map((row) => ({ ...row, strength: row.outcome % 2 === 1 ? 0 : row.strength })),
  { maxLength: 60 },
);

test("every vote is counted once, and seen from b the scale is turned round", () => {
  fc.assert(
    fc.property(gradedRows, (rows) => {
      const figure = gradedFigure(judgmentsOf(rows), 3, FILTER);
      const { points, bothBad, ungraded, preference } = figure;
      expect(points.reduce((sum, count) => sum + count, bothBad + ungraded)).toBe(rows.length);
      const turned = gradedFigure(judgmentsOf(swapRows(rows)), 3, FILTER);
      expect(turned.points).toEqual(points.toReversed());
      if (preference.ok) expect(definedValue(turned.preference).mean).toBeCloseTo(-preference.value.mean, 9);
    }),
    { numRuns: 30 },
  );
});
