import "server-only";
import { readFileSync } from "node:fs";
import { join } from "node:path";

export interface ShippedSet {
  /** What it is known by in forms, until a system of a study uses it. */
  key: string;
  name: string;
  body: string;
}

const NAMES: Record<string, string> = {
  "urial-k0": "Evenhand, instruction only (K = 0)",
  "urial-k1": "Evenhand, one example (K = 1)",
  "urial-k3": "Evenhand, three examples (K = 3)",
  "urial-k8": "Evenhand, eight examples (K = 8)",
  "plain-k3": "Plain examples (K = 3)",
};

let read: ShippedSet[] | undefined;

/** The prompt sets that come with Evenhand, as files in the published form. */
export function shippedSets(): ShippedSet[] {
  const folder = join(/* turbopackIgnore: true */ process.cwd(), "lib", "generation", "prompt-sets");
  read ??= Object.entries(NAMES).map(([key, name]) => ({
    key: `shipped:${key}`,
    name,
    body: readFileSync(join(folder, `${key}.md`), "utf8"),
  }));
  return read;
}
