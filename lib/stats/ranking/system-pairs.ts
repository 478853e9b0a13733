/** What pair numbers mean: pair p compares systems a[p] and b[p], indexes from 0 to systems − 1. */
export interface SystemPairs {
  systems: number;
  a: Uint16Array;
  b: Uint16Array;
}

/** All pairs of this many systems, (0, 1), (0, 2) … (1, 2) …, a before b. */
export function allSystemPairs(systems: number): SystemPairs {
  const pairs = Array.from({ length: systems }, (_, a) => a).flatMap((a) =>
    Array.from({ length: systems - a - 1 }, (_, step) => [a, a + 1 + step]),
  );
  return { systems, a: Uint16Array.from(pairs, ([a]) => a), b: Uint16Array.from(pairs, ([, b]) => b) };
}
