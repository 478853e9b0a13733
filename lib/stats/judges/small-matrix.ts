/** Cofactors of a 2 × 2 or 3 × 3 matrix: the derivatives of its determinant by each entry; transposed and over the determinant, the inverse. */
export function cofactors(matrix: number[][]): number[][] {
  return matrix.map((row, i) =>
    row.map((_, j) => {
      const minor = matrix.filter((_, r) => r !== i).map((rest) => rest.filter((_, c) => c !== j));
      const value = minor.length === 1 ? minor[0][0] : minor[0][0] * minor[1][1] - minor[0][1] * minor[1][0];
      return (i + j) % 2 === 0 ? value : -value;
    }),
  );
}

export function determinant(matrix: number[][]): number {
  return cofactors(matrix)[0].reduce((sum, cofactor, column) => sum + cofactor * matrix[0][column], 0);
}
