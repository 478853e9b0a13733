/** Two-sided exact p-value of Kendall's tau between 0, 1, 2 … and `order`, by looking at every order there is. */
export function naiveKendallPValue(order: number[]): number {
  const middle = (order.length * (order.length - 1)) / 4;
  const distance = (other: number[]) => Math.abs(inversions(other) - middle);
  const all = permutations(order);
  return all.filter((other) => distance(other) >= distance(order)).length / all.length;
}

/** Places from 1, equal values sharing their mean place. */
export function naiveRanks(values: number[]): number[] {
  return values.map((value) => {
    const below = values.filter((other) => other < value).length;
    return below + (values.filter((other) => other === value).length + 1) / 2;
  });
}

function inversions(order: number[]): number {
  return order.flatMap((value, i) => order.slice(i + 1).filter((later) => later < value)).length;
}

function permutations(values: number[]): number[][] {
  if (values.length < 2) return [values];
  return values.flatMap((first, i) =>
    permutations([...values.slice(0, i), ...values.slice(i + 1)]).map((rest) => [first, ...rest]),
  );
}
