import fc from "fast-check";
import { expect, test } from "vitest";
import { judgmentRows, judgmentsOf, swapRows } from "@/lib/stats/laws/laws";
import { countsBy, countsByPair, countsOf, swapCounts } from "./counts";

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

test("columns that begin anywhere in their memory, of any length, give the counts of a plain loop", () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(5), { maxLength: 40 }),
      fc.nat(3),
      fc.nat(3),
      fc.boolean(),
      (pairs, from, shift, wide) => {
        const rows = pairs.map((pair, i) => ({ cluster: 0, rater: 0, outcome: (i * 7) % 4, pair }));
        const votes = judgmentsOf(rows);
        const outcome = new Uint8Array(rows.length + shift).subarray(shift);
        outcome.set(votes.outcome);
        const index = new (wide ? Uint32Array : Uint16Array)(rows.length + from).subarray(from);
        index.set(votes.pair);
        const plain = Array.from({ length: 4 }, () => [0, 0, 0, 0]);
        for (const { pair, outcome } of rows) if (pair < 4) plain[pair][outcome]++;
        const counts = countsBy({ ...votes, outcome }, index, 4);
        expect(counts.map(({ wins, ties, losses, bothBad }) => [wins, ties, losses, bothBad])).toEqual(plain);
      },
    ),
  );
});
