import fc from "fast-check";
import { expect, test } from "vitest";
import { choleskyFactor, choleskyInverse, choleskySolve } from "./cholesky";

/** MᵀM + I: positive definite. */
const definite = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc.array(fc.integer({ min: -9, max: 9 }), { minLength: size * size, maxLength: size * size }).map((entries) => {
    const matrix = new Float64Array(size * size);
    for (let i = 0; i < size; i++) {
      for (let j = 0; j < size; j++) {
        matrix[i * size + j] = i === j ? 1 : 0;
        for (let k = 0; k < size; k++) matrix[i * size + j] += entries[k * size + i] * entries[k * size + j];
      }
    }
    return { matrix, size };
  }),
);

const product = (left: Float64Array, right: Float64Array, size: number) =>
  Float64Array.from({ length: size * size }, (_, at) => {
    let sum = 0;
    for (let k = 0; k < size; k++) sum += left[Math.floor(at / size) * size + k] * right[k * size + (at % size)];
    return sum;
  });

test("a matrix times its inverse is one, and a solution solves", () => {
  fc.assert(
    fc.property(definite, ({ matrix, size }) => {
      const factor = choleskyFactor(matrix, size);
      if (!factor) throw new Error("not positive definite");
      const one = product(matrix, choleskyInverse(factor, size), size);
      const right = Array.from({ length: size }, (_, i) => i - 1);
      const solution = choleskySolve(factor, size, right);
      for (let i = 0; i < size; i++) {
        let image = 0;
        for (let j = 0; j < size; j++) {
          expect(one[i * size + j]).toBeCloseTo(i === j ? 1 : 0, 8);
          image += matrix[i * size + j] * solution[j];
        }
        expect(image).toBeCloseTo(right[i], 8);
      }
    }),
  );
});

test("a matrix without full rank, or with a negative direction, has no factor", () => {
  expect(choleskyFactor(Float64Array.of(1, 1, 1, 1), 2)).toBeNull();
  expect(choleskyFactor(Float64Array.of(1, 2, 2, 1), 2)).toBeNull();
  expect(choleskyFactor(Float64Array.of(Number.NaN), 1)).toBeNull();
});
