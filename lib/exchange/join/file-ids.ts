import type { JoinFile, JoinRow } from "./schema";

/**
 * The files whose ids tell prompts apart. Two files speak of the same ids when they share one (id, text); the largest such
 * group is trusted, and the ids of the other files are passed over, for they number the same prompts in another way.
 */
export function filesWithTrustedIds(
  files: JoinFile[],
  keyOf: (row: JoinRow) => string = ({ prompt }) => prompt.text,
): Set<number> {
  const parent = files.map((_, index) => index);
  const rootOf = (index: number): number => (parent[index] === index ? index : rootOf(parent[index]));
  const firstFile = new Map<string, number>();
  const idRows = files.map(() => 0);
  const smallest: (string | null)[] = files.map(() => null);
  for (const [file, { responses }] of files.entries()) {
    for (const row of responses) {
      const { sourceId } = row;
      if (sourceId === undefined) continue;
      idRows[file] += 1;
      const key = `${sourceId}\0${keyOf(row)}`;
      if (smallest[file] === null || key < smallest[file]) smallest[file] = key;
      const other = firstFile.get(key);
      if (other === undefined) firstFile.set(key, file);
      else parent[rootOf(file)] = rootOf(other);
    }
  }
  const groups = new Map<number, number[]>();
  for (const file of files.keys()) {
    if (idRows[file] > 0) groups.set(rootOf(file), [...(groups.get(rootOf(file)) ?? []), file]);
  }
  const rowsIn = (group: number[]) => group.reduce((sum, file) => sum + idRows[file], 0);
  const firstKey = (group: number[]) => group.map((file) => smallest[file] ?? "").reduce((a, b) => (a < b ? a : b));
  const ranked = [...groups.values()].sort(
    (a, b) => b.length - a.length || rowsIn(b) - rowsIn(a) || (firstKey(a) < firstKey(b) ? -1 : 1),
  );
  return new Set(ranked[0] ?? []);
}
