import fc from "fast-check";
import { expect, test } from "vitest";
import { matrixMaximum } from "./matrix-maximum";
import { recompose, symmetricEigen } from "./symmetric-eigen";

const symmetric = fc.integer({ min: 1, max: 7 }).chain((size) =>
  fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size * size, maxLength: size * size }).map((entries) => ({
    size,
    matrix: Float64Array.from(entries, (entry, at) => entry + entries[(at % size) * size + Math.floor(at / size)]),
  })),
);

test("values and vectors give the matrix back, and the vectors are orthonormal", () => {
  fc.assert(
    fc.property(symmetric, ({ size, matrix }) => {
      const eigen = symmetricEigen(matrix, size);
      recompose(eigen, (value) => value).forEach((value, at) => {
        expect(value).toBeCloseTo(matrix[at], 11);
      });
      recompose(eigen, () => 1).forEach((value, at) => {
        expect(value).toBeCloseTo(at % (size + 1) === 0 ? 1 : 0, 12);
      });
    }),
  );
});

test("the maximum of two matrices is at least either in every direction, and of one and itself the same", () => {
  fc.assert(
    fc.property(symmetric, fc.infiniteStream(fc.integer({ min: -5, max: 5 })), ({ size, matrix }, stream) => {
      const other = matrix.map((_, at) => (matrix[at] * matrix[at % size]) / 7);
      const symmetricOther = other.map((value, at) => value + other[(at % size) * size + Math.floor(at / size)]);
      const maximum = matrixMaximum(matrix, symmetricOther, size);
      const direction = Array.from({ length: size }, () => stream.next().value);
      const along = (of: Float64Array) =>
        of.reduce((sum, value, at) => sum + value * direction[at % size] * direction[Math.floor(at / size)], 0);
      expect(along(maximum)).toBeGreaterThanOrEqual(Math.max(along(matrix), along(symmetricOther)) - 1e-9);
      matrixMaximum(matrix, matrix, size).forEach((value, at) => {
        expect(value).toBeCloseTo(matrix[at], 11);
      });
    }),
  );
});

test("of two numbers it is the larger, of a zero matrix nothing", () => {
  expect([...matrixMaximum(Float64Array.of(3), Float64Array.of(-5), 1)]).toEqual([3]);
  expect([...symmetricEigen(new Float64Array(9), 3).values]).toEqual([0, 0, 0]);
});
