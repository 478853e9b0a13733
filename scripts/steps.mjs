import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./places.mjs";

/** @typedef {{ title: string, run: () => Promise<number | void> }} Step a number other than 0 is a failure */

/**
 * A program of node_modules, run with this node and shown as it speaks.
 * @param {string} file @param {string[]} flags @param {Record<string, string>} [environment] @returns {Promise<number>}
 */
export function show(file, flags, environment = {}) {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...environment };
    const child = spawn(process.execPath, [join(root, "node_modules", file), ...flags], {
      cwd: root,
      env,
      stdio: "inherit",
    });
    child.on("error", reject).on("close", (status) => resolve(status ?? 1));
  });
}

/** One after the other, up to the first that fails. @param {Step[]} steps @returns {Promise<number>} the status to end with */
export async function runSteps(steps) {
  /** @type {string[]} */
  const summary = [];
  let status = 0;
  for (const step of steps) {
    console.log(`\n── ${step.title} ──`);
    const startedAt = Date.now();
    status = await attempt(step);
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
    summary.push(`${status === 0 ? "passed" : "FAILED"} ${`${seconds} s`.padStart(9)}  ${step.title}`);
    if (status !== 0) break;
  }
  const left = steps.slice(summary.length).map((step) => `not run            ${step.title}`);
  console.log(`\n${[...summary, ...left].join("\n")}`);
  return status;
}

/** @param {Step} step */
async function attempt(step) {
  try {
    return (await step.run()) ?? 0;
  } catch (error) {
    console.error(error instanceof Error && error.name === "Sentence" ? error.message : error);
    return 1;
  }
}
