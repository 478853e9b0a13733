import type { ResultsColumns, SystemLabel } from "@/lib/results/columns";

/** The `pair` of a URL: the systems' ids in canonical order. */
export function pairKey(a: SystemLabel, b: SystemLabel): string {
  return `${a.id}.${b.id}`;
}

/** Index of the pair that a key names, in either order of its systems; the first pair for any other key, -1 without pairs. */
export function findPairIndex({ systems, pairs }: ResultsColumns, key: string | null): number {
  const named = pairs.findIndex(({ a, b }) => {
    return key === pairKey(systems[a], systems[b]) || key === pairKey(systems[b], systems[a]);
  });
  return named >= 0 || pairs.length === 0 ? named : 0;
}
