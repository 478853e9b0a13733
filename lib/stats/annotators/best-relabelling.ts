/**
 * The names for classes that the most votes support: class k is called answer name[k], with Σ agreement[k × classes + name[k]] at its largest.
 * A likelihood does not say which class is which, so that EM may end with two of them exchanged; names change only where votes
 * clearly gain. With a `mirror`, only names that keep a and b each other's mirror.
 */
export function bestRelabelling(agreement: Float64Array, classes: number, mirror?: number[]): number[] {
  const support = (name: number[]) => name.reduce((sum, named, k) => sum + agreement[k * classes + named], 0);
  const keepsMirror = (name: number[]) => !mirror || name.every((named, k) => name[mirror[k]] === mirror[named]);
  const identity = Array.from({ length: classes }, (_, k) => k);
  let [best, most] = [identity, support(identity) * (1 + 1e-9)];
  for (const name of permutations(identity).filter(keepsMirror)) {
    if (support(name) > most) [best, most] = [name, support(name)];
  }
  return best;
}

function permutations(items: number[]): number[][] {
  if (items.length < 2) return [items];
  return items.flatMap((first) => permutations(items.filter((item) => item !== first)).map((rest) => [first, ...rest]));
}
