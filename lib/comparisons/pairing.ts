import { createHash } from "node:crypto";

/** Every pair of systems, a before b by key. */
export function allPairs(systemIds: bigint[]): [bigint, bigint][] {
  const sorted = [...new Set(systemIds)].sort((x, y) => (x < y ? -1 : 1));
  return sorted.flatMap((a, i) => sorted.slice(i + 1).map((b): [bigint, bigint] => [a, b]));
}

/** The asked pairs in canonical order, without doubles; null asks for all. Pairs of unknown systems are left out. */
export function pairsOf(systemIds: bigint[], asked: [string, string][] | null): [bigint, bigint][] {
  const all = allPairs(systemIds);
  if (!asked) return all;
  const wanted = new Set(asked.map(([x, y]) => [BigInt(x), BigInt(y)].sort((p, q) => (p < q ? -1 : 1)).join("-")));
  return all.filter((pair) => wanted.has(pair.join("-")));
}

/**
 * The `n` prompts that a seed draws: those with the smallest SHA-256 of seed and prompt identity. The same prompts give the same sample in whatever
 * order they came, and a larger sample contains a smaller one.
 */
export function samplePrompts<P extends { identityHash: Uint8Array }>(
  prompts: P[],
  n: number | null,
  seed: string,
): P[] {
  if (n === null || n >= prompts.length) return prompts;
  const keyed = prompts.map((prompt) => ({
    prompt,
    key: createHash("sha256").update(seed).update("\0").update(prompt.identityHash).digest("hex"),
  }));
  return keyed
    .sort((x, y) => (x.key < y.key ? -1 : 1))
    .slice(0, n)
    .map(({ prompt }) => prompt);
}
