import type { ClusterCells } from "./cluster-cells";

/**
 * The groups of cells renumbered by what they hold (votes, size of their residual, cells), not by who they are, so that the same
 * votes draw the same weights however annotators and prompts are numbered, and seen from a or from b. Groups
 * that hold the same keep their order.
 */
export function orderedGroups(cells: ClusterCells, groupOf: Uint32Array, groups: number): Uint32Array {
  const rate = cells.total / cells.n;
  const [votes, residual, squares] = [0, 1, 2].map(() => new Float64Array(groups));
  for (let cell = 0; cell < cells.cells; cell++) {
    const y = cells.sum[cell] - cells.count[cell] * rate;
    votes[groupOf[cell]] += cells.count[cell];
    residual[groupOf[cell]] += y;
    squares[groupOf[cell]] += y * y;
  }
  // Sums that differ only by rounding must compare as equal.
  const rounded = (value: number) => Math.round(Math.abs(value) * 1e8);
  const order = Uint32Array.from({ length: groups }, (_, group) => group).sort(
    (left, right) =>
      rounded(votes[left]) - rounded(votes[right]) ||
      rounded(residual[left]) - rounded(residual[right]) ||
      rounded(squares[left]) - rounded(squares[right]) ||
      left - right,
  );
  const place = new Uint32Array(groups);
  order.forEach((group, index) => {
    place[group] = index;
  });
  return groupOf.map((group) => place[group]);
}
