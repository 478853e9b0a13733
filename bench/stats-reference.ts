import { spawnSync } from "node:child_process";
import { join } from "node:path";

const hasReference = spawnSync("python3", ["-c", "import numpy, scipy"]).status === 0;
if (!hasReference) console.log("python3 has no numpy and scipy here: their column is left out.");

/** Milliseconds of processor time that numpy and scipy take for this work, see stats_reference.py; null where python3 lacks them. */
export function referenceTime(name: string): number | null {
  if (!hasReference) return null;
  const script = join(import.meta.dirname, "stats_reference.py");
  const { status, stdout, stderr } = spawnSync("python3", [script, name], { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  return Number(stdout);
}
