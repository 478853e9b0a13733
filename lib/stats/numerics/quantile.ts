/** Quantile of sorted values, linear between neighbours (R's type 7). `values` must not be empty; `p` is from 0 to 1. */
export function quantileOfSorted(values: ArrayLike<number>, p: number): number {
  const position = p * (values.length - 1);
  const below = Math.floor(position);
  const above = Math.min(below + 1, values.length - 1);
  return values[below] + (values[above] - values[below]) * (position - below);
}
