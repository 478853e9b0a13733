import "server-only";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Beside the built server's server.js, in whose folder it runs: scripts/build.mjs writes it. */
const BUNDLE = "computation-worker.cjs";

/** The file that worker threads load, and what node needs for it: the bundle of a build, otherwise the source. */
export function workerFile(folder = process.cwd()): { file: string; execArgv: string[] } {
  const bundle = join(/* turbopackIgnore: true */ folder, BUNDLE);
  if (existsSync(bundle)) return { file: bundle, execArgv: [] };
  const source = join(/* turbopackIgnore: true */ folder, "lib", "computation", "worker.ts");
  return { file: source, execArgv: ["--import", "tsx"] };
}
