import fc from "fast-check";
import { expect, test } from "vitest";
import { anyWinMatrix, connectedWinMatrix, reverseVotes, winMatrixOf } from "@/lib/stats/laws/win-matrices";
import { connectionGap, connectivity } from "./connectivity";
import type { WinMatrix } from "./win-matrix";

/** Whether wins and ties lead from one system to another: steps until nothing new is reached. */
const reaches = ({ systems, wins, ties }: WinMatrix, from: number, to: number, backwards = false): boolean => {
  const reached = new Set([from]);
  for (let round = 0; round < systems; round++) {
    for (const i of [...reached]) {
      for (let j = 0; j < systems; j++) {
        const [on, back] = [i * systems + j, j * systems + i];
        if (wins[on] > 0 || ties[on] > 0 || (backwards && wins[back] > 0)) reached.add(j);
      }
    }
  }
  return reached.has(to);
};

test("systems share a group when chains lead both ways, a component when any chain does, and winners come first", () => {
  fc.assert(
    fc.property(anyWinMatrix, (matrix) => {
      const { groups, components } = connectivity(matrix);
      const place = (parts: number[][], system: number) => parts.findIndex((part) => part.includes(system));
      expect(groups.flat().sort()).toEqual(Array.from({ length: matrix.systems }, (_, i) => i));
      expect(components.flat().sort()).toEqual(Array.from({ length: matrix.systems }, (_, i) => i));
      for (let i = 0; i < matrix.systems; i++) {
        for (let j = 0; j < matrix.systems; j++) {
          const [on, back] = [reaches(matrix, i, j), reaches(matrix, j, i)];
          expect(place(groups, i) === place(groups, j)).toBe(on && back);
          expect(place(components, i) === place(components, j)).toBe(reaches(matrix, i, j, true));
          if (on && !back) expect(place(groups, i)).toBeLessThan(place(groups, j));
        }
      }
    }),
  );
});

test("one-sided groups lie in one component, groups never compared in two, and a system without votes is alone", () => {
  const oneSided = winMatrixOf(
    [
      [0, 0, 3],
      [0, 0, 2],
      [0, 0, 0],
    ],
    [[0, 1]],
  );
  expect(connectivity(oneSided)).toEqual({ groups: [[0, 1], [2]], components: [[0, 1, 2]] });
  const apart = winMatrixOf([
    [0, 1, 0, 0],
    [1, 0, 0, 0],
    [0, 0, 0, 1],
    [0, 0, 1, 0],
  ]);
  expect(connectivity(apart).components).toEqual([
    [0, 1],
    [2, 3],
  ]);
  const idle = winMatrixOf([
    [0, 2, 0],
    [1, 0, 0],
    [0, 0, 0],
  ]);
  expect(connectivity(idle).groups).toHaveLength(2);
  expect(connectivity(idle).components).toEqual([[0, 1], [2]]);
});

test("there is a gap exactly where there are several groups, and reversing all votes keeps it", () => {
  fc.assert(
    fc.property(anyWinMatrix, (matrix) => {
      fc.pre(matrix.systems > 1 && matrix.n > 0);
      const gap = connectionGap(matrix);
      expect(gap?.groups?.length ?? 1).toBe(connectivity(matrix).groups.length);
      expect(connectionGap(reverseVotes(matrix)) === null).toBe(gap === null);
    }),
  );
  fc.assert(
    fc.property(connectedWinMatrix, (matrix) => {
      expect(connectionGap(matrix)).toBeNull();
    }),
  );
});

test("a ladder of a thousand systems is walked", () => {
  const systems = 1000;
  const wins = new Float64Array(systems * systems);
  for (let i = 0; i + 1 < systems; i++) wins[i * systems + i + 1] = 1;
  const matrix = { systems, wins, ties: new Float64Array(systems * systems), n: systems - 1 };
  expect(connectivity(matrix).groups).toHaveLength(systems);
  expect(connectivity(matrix).components).toHaveLength(1);
});
