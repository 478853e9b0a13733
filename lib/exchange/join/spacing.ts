import type { JoinFile, JoinRow, Spacing } from "./schema";

const EXAMPLES = 5;

/** Prompts that differ by white space alone: which of them `keyOf` makes one, and which it keeps apart. */
export function spacingOf(files: JoinFile[], keyOf: (row: JoinRow) => string): Spacing {
  const written = new Map<string, string>();
  const several = new Set<string>();
  const keys = new Map<string, string>();
  const apart = new Map<string, string>();
  for (const { responses } of files) {
    for (const row of responses) {
      const { exact, loose, head } = row.prompt;
      const key = keyOf(row);
      const before = written.get(key);
      if (before === undefined) written.set(key, exact);
      else if (before !== exact) several.add(key);
      const other = keys.get(loose);
      if (other === undefined) keys.set(loose, key);
      else if (other !== key) apart.set(loose, head);
    }
  }
  return { joined: several.size, apart: apart.size, examples: [...apart.values()].slice(0, EXAMPLES) };
}
