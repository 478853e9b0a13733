import fc from "fast-check";
import { expect, test } from "vitest";
import { judgmentRows, judgmentsOf, swapRows } from "@/lib/stats/laws/laws";
import { countsByPair, countsOf, swapCounts } from "./counts";

test("votes are counted per pair of systems, and pairs beyond the number asked for are left out", () => {
  const votes = [0, 0, 1, 2, 3].map((outcome) => ({ cluster: 0, rater: 0, outcome, pair: outcome === 3 ? 2 : 1 }));
  expect(countsByPair(judgmentsOf(votes), 3)).toEqual([
    { wins: 0, ties: 0, losses: 0, bothBad: 0 },
    { wins: 2, ties: 1, losses: 1, bothBad: 0 },
    { wins: 0, ties: 0, losses: 0, bothBad: 1 },
  ]);
  expect(countsByPair(judgmentsOf(votes), 1)).toHaveLength(1);
});

test("no vote is lost, and seen from b wins are losses", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const counts = countsOf(judgmentsOf(rows));
      expect(counts.wins + counts.ties + counts.losses + counts.bothBad).toBe(rows.length);
      expect(countsOf(judgmentsOf(swapRows(rows)))).toEqual(swapCounts(counts));
      expect(countsByPair(judgmentsOf(rows), 1)).toEqual([counts]);
    }),
  );
});
