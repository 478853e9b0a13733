import type { JoinFile } from "./schema";

/**
 * Systems as they are met, but where rows judge a first and a second system, the first before the second if that can be had of all pairs: a is
 * then the file's first, and figures that depend on which system is called a come out as they do elsewhere.
 */
export function systemOrder(files: JoinFile[]): string[] {
  const followers = new Map<string, Set<string>>();
  const waitingFor = new Map<string, number>();
  for (const { responses } of files) {
    for (const [at, { system, judgedPair, row }] of responses.entries()) {
      if (!followers.has(system)) followers.set(system, new Set());
      if (!waitingFor.has(system)) waitingFor.set(system, 0);
      const other = responses[at + 1];
      if (!judgedPair || other?.row !== row || other.system === system) continue;
      const after = followers.get(system) ?? new Set();
      if (after.has(other.system)) continue;
      after.add(other.system);
      followers.set(system, after);
      waitingFor.set(other.system, (waitingFor.get(other.system) ?? 0) + 1);
    }
  }
  const met = [...followers.keys()];
  const ordered: string[] = [];
  const left = new Set([...waitingFor.keys()]);
  while (left.size > 0) {
    const next = [...left].find((system) => waitingFor.get(system) === 0);
    if (next === undefined) return met;
    left.delete(next);
    ordered.push(next);
    for (const after of followers.get(next) ?? []) waitingFor.set(after, (waitingFor.get(after) ?? 0) - 1);
  }
  return ordered;
}
