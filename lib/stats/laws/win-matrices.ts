import fc from "fast-check";
import { emptyWinMatrix, type WinMatrix } from "@/lib/stats/ranking/win-matrix";

/** votes[i][j]: votes for i against j. ties[i][j] (i < j): ties. */
export function winMatrixOf(votes: number[][], ties: number[][] = []): WinMatrix {
  const matrix = emptyWinMatrix(votes.length);
  for (let i = 0; i < votes.length; i++) {
    for (let j = 0; j < votes.length; j++) {
      const tied = ties[Math.min(i, j)]?.[Math.max(i, j)] ?? 0;
      matrix.wins[i * votes.length + j] = i === j ? 0 : votes[i][j];
      matrix.ties[i * votes.length + j] = i === j ? 0 : tied;
      if (i !== j) matrix.n += votes[i][j] + tied / 2;
    }
  }
  return matrix;
}

const countTable = (systems: number, most: number) => {
  const row = { minLength: systems, maxLength: systems };
  return fc.array(fc.array(fc.oneof(fc.constant(0), fc.nat(most)), row), row);
};

/** Any counts of up to five systems: none, one-sided, in pieces, all ties. */
export const anyWinMatrix: fc.Arbitrary<WinMatrix> = fc
  .integer({ min: 0, max: 5 })
  .chain((systems) => fc.tuple(countTable(systems, 6), fc.oneof(fc.constant<number[][]>([]), countTable(systems, 6))))
  .map(([votes, ties]) => winMatrixOf(votes, ties));

/** Each system has won and lost against the next, so that every model of strengths has a finite fit; with ties or without. */
export const connectedWinMatrix: fc.Arbitrary<WinMatrix> = fc
  .integer({ min: 2, max: 5 })
  .chain((systems) => fc.tuple(countTable(systems, 12), fc.oneof(fc.constant<number[][]>([]), countTable(systems, 12))))
  .map(([votes, ties]) => {
    const joined = votes.map((row, i) => row.map((count, j) => (Math.abs(i - j) === 1 ? count + 1 : count)));
    return winMatrixOf(joined, ties);
  });

/** The same votes with system i called order[i]. */
export function relabelSystems(matrix: WinMatrix, order: number[]): WinMatrix {
  const relabelled = { ...matrix, wins: matrix.wins.slice(), ties: matrix.ties.slice() };
  const { systems } = matrix;
  for (let i = 0; i < systems; i++) {
    for (let j = 0; j < systems; j++) {
      relabelled.wins[order[i] * systems + order[j]] = matrix.wins[i * systems + j];
      relabelled.ties[order[i] * systems + order[j]] = matrix.ties[i * systems + j];
    }
  }
  return relabelled;
}

/** Every vote counted this many times. */
export function scaleVotes(matrix: WinMatrix, times: number): WinMatrix {
  const scaled = (counts: Float64Array) => counts.map((count) => count * times);
  return { ...matrix, wins: scaled(matrix.wins), ties: scaled(matrix.ties), n: matrix.n * times };
}

/** Every win turned into a loss. */
export function reverseVotes(matrix: WinMatrix): WinMatrix {
  const { systems } = matrix;
  const wins = matrix.wins.map((_, at) => matrix.wins[(at % systems) * systems + Math.floor(at / systems)]);
  return { ...matrix, wins };
}
