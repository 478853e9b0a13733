import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./places.mjs";
import { Sentence } from "./sentence.mjs";

/**
 * Runs a program of node_modules with this node, showing what it prints only when it fails.
 * @param {string} what @param {string[]} command its file below node_modules, then its arguments
 * @param {Record<string, string>} [environment]
 */
export async function runCommand(what, [file, ...flags], environment = {}) {
  console.log(`${what}…`);
  const { status, output } = await collect(process.execPath, [join(root, "node_modules", file), ...flags], environment);
  if (status === 0) return;
  if (status === null || status > 128) throw new Sentence(`${what} was interrupted.`);
  process.stderr.write(output);
  throw new Sentence(`${what} failed: its own words are above.`);
}

/**
 * @param {string} program @param {string[]} flags @param {Record<string, string>} [environment]
 * @returns {Promise<{ status: number | null, output: string }>}
 */
export function collect(program, flags, environment = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, flags, {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    }
    // Ctrl-C reaches the child by itself; a signal to us alone does not.
    const end = () => child.kill();
    process.once("SIGTERM", end);
    child.on("error", reject).on("close", (status) => {
      process.off("SIGTERM", end);
      resolve({ status, output });
    });
  });
}
