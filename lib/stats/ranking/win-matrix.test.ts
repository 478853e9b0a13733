import fc from "fast-check";
import { expect, test } from "vitest";
import { judgmentRows, judgmentsOf, swapRows } from "@/lib/stats/laws/laws";
import { smallStudy } from "@/lib/stats/laws/small-study";
import { allSystemPairs } from "./system-pairs";
import { winMatrix } from "./win-matrix";

test("the small study has the counts that were taken by hand", () => {
  const { judgments, pairs } = smallStudy();
  const { wins, ties, n } = winMatrix(judgments, pairs);
  expect([...wins]).toEqual([0, 9, 7, 4, 26, 0, 9, 8, 38, 14, 0, 12, 26, 30, 24, 0]);
  expect([...ties]).toEqual([0, 5, 7, 2, 5, 0, 5, 6, 7, 5, 0, 8, 2, 6, 8, 0]);
  expect(n).toBe(240);
});

test("seen from b, the matrix is transposed", () => {
  fc.assert(
    fc.property(judgmentRows, fc.boolean(), (rows, bothBadAsTie) => {
      const paired = rows.map((row) => ({ ...row, pair: row.cluster % 3 }));
      const of = (votes: typeof paired) => winMatrix(judgmentsOf(votes), allSystemPairs(3), { bothBadAsTie });
      const [matrix, swapped] = [of(paired), of(swapRows(paired) as typeof paired)];
      for (let i = 0; i < 3; i++) {
        for (let j = 0; j < 3; j++) expect(swapped.wins[i * 3 + j]).toBe(matrix.wins[j * 3 + i]);
      }
      expect(swapped.ties).toEqual(matrix.ties);
      expect(matrix.wins.reduce((sum, wins) => sum + wins, 0) + matrix.ties.reduce((s, t) => s + t, 0) / 2).toBe(
        matrix.n,
      );
    }),
  );
});
