import fc from "fast-check";
import { expect, test } from "vitest";
import { outcomeCounts } from "@/lib/stats/laws/laws";
import { decidedCounts, scoreTable } from "./both-bad";

test("both bad has no score, or a tie's where the reader chose so", () => {
  expect([...scoreTable({})]).toEqual([1, 0.5, 0, -1]);
  expect([...scoreTable({ bothBadAsTie: true })]).toEqual([1, 0.5, 0, 0.5]);
});

test("counting both bad as ties moves votes and loses none", () => {
  fc.assert(
    fc.property(outcomeCounts, (counts) => {
      const moved = decidedCounts(counts, { bothBadAsTie: true });
      expect(moved).toEqual({ ...counts, ties: counts.ties + counts.bothBad, bothBad: 0 });
      expect(decidedCounts(counts, {})).toEqual(counts);
    }),
  );
});
