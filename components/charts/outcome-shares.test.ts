import fc from "fast-check";
import { expect, test } from "vitest";
import { labelRoom, outcomeSegments } from "./outcome-shares";

const count = fc.nat(1_000_000);
const tally = fc.record({ wins: count, ties: count, losses: count, bothBad: count });
const cast = tally.filter(({ wins, ties, losses, bothBad }) => wins + ties + losses + bothBad > 0);

test("the segments fill the bar", () => {
  fc.assert(
    fc.property(cast, (counts) => {
      const segments = outcomeSegments(counts);
      expect(segments.reduce((sum, segment) => sum + segment.width, 0)).toBeCloseTo(100, 9);
      expect(segments.reduce((sum, segment) => sum + segment.share, 0)).toBeCloseTo(1, 12);
    }),
  );
});

test("each segment starts where the one before it ends", () => {
  fc.assert(
    fc.property(cast, (counts) => {
      let end = 0;
      for (const segment of outcomeSegments(counts)) {
        expect(segment.start).toBeCloseTo(end, 9);
        expect(segment.width).toBeGreaterThan(0);
        end = segment.start + segment.width;
      }
    }),
  );
});

test("a larger count never gets a narrower segment", () => {
  fc.assert(
    fc.property(cast, fc.integer({ min: 1, max: 1000 }), (counts, more) => {
      const widthOf = (wins: number) => outcomeSegments({ ...counts, wins }).find(({ key }) => key === "a")?.width ?? 0;
      expect(widthOf(counts.wins + more)).toBeGreaterThanOrEqual(widthOf(counts.wins));
    }),
  );
});

test("no votes give no segments, and nothing is ever NaN", () => {
  expect(outcomeSegments({ wins: 0, ties: 0, losses: 0 })).toEqual([]);
  fc.assert(
    fc.property(tally, (counts) => {
      const numbers = outcomeSegments(counts).flatMap(({ share, start, width }) => [share, start, width]);
      expect(numbers.every(Number.isFinite)).toBe(true);
    }),
  );
});

test("a label's room is the step its segment reaches", () => {
  expect([0, 0.04, 0.05, 0.1999, 0.2, 0.5, 1].map(labelRoom)).toEqual([0, 0, 5, 10, 20, 30, 30]);
});
