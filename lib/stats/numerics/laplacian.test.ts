import fc from "fast-check";
import { expect, test } from "vitest";
import { laplacianFactor, laplacianPseudoinverse, laplacianSolve } from "./laplacian";

/** Weights right of the diagonal; each node is joined to the next. */
const connectedWeights = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc.array(fc.constantFrom(0, 1, 0.5, 20), { minLength: size * size, maxLength: size * size }).map((weights) => {
    const upper = Float64Array.from(weights, (weight, at) => {
      const [row, column] = [Math.floor(at / size), at % size];
      return column > row ? weight + (column === row + 1 ? 0.25 : 0) : 0;
    });
    return { upper, size };
  }),
);

const laplacianOf = (upper: Float64Array, size: number) =>
  Array.from({ length: size }, (_, i) =>
    Array.from({ length: size }, (_, j) => {
      const weight = (x: number, y: number) => upper[Math.min(x, y) * size + Math.max(x, y)];
      if (i !== j) return -weight(i, j);
      return Array.from({ length: size }, (_, k) => (k === i ? 0 : weight(i, k))).reduce((sum, w) => sum + w, 0);
    }),
  );

test("a solution solves, sums to zero, and the pseudoinverse gives the same", () => {
  fc.assert(
    fc.property(connectedWeights, ({ upper, size }) => {
      const factor = laplacianFactor(upper, size);
      const right = Array.from({ length: size }, (_, i) => (2 * i + 1 - size) * (i + 1));
      const mean = right.reduce((sum, value) => sum + value, 0) / size;
      const centre = right.map((value) => value - mean);
      const x = laplacianSolve(factor, centre);
      const inverse = laplacianPseudoinverse(factor);
      expect(x.reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 10);
      laplacianOf(upper, size).forEach((row, i) => {
        expect(row.reduce((sum, entry, j) => sum + entry * x[j], 0)).toBeCloseTo(centre[i], 8);
        expect(centre.reduce((sum, value, j) => sum + inverse[i * size + j] * value, 0)).toBeCloseTo(x[i], 8);
      });
    }),
  );
});

test("a weight of 1e-9 between weights of 1e9 loses no digits", () => {
  const upper = Float64Array.of(0, 1e9, 0, 0, 0, 0, 1e-9, 0, 0, 0, 0, 1e9, 0, 0, 0, 0);
  const x = laplacianSolve(laplacianFactor(upper, 4), [1, 0, 0, -1]);
  expect((x[1] - x[2]) / 1e9).toBeCloseTo(1, 14);
});

test("an earlier factor may be written over", () => {
  const first = laplacianFactor(Float64Array.of(0, 3, 0, 0), 2);
  const again = laplacianFactor(Float64Array.of(0, 4, 0, 0), 2, first);
  expect(laplacianSolve(again, [1, -1])[0]).toBe(1 / 8);
});
