import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { codeOf } from "./sentence.mjs";

/** @param {string} path */
function readOrEmpty(path) {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}

/** State and start time from /proc/PID/stat: the command's name, in parentheses, may hold spaces. @param {number} pid */
function statOf(pid) {
  const text = readOrEmpty(`/proc/${pid}/stat`);
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  return { state: fields[0] ?? "", parent: Number(fields[1] ?? 0), startedAt: fields[19] ?? "" };
}

/** @param {number} pid @param {string} column */
const ps = (pid, column) => spawnSync("ps", ["-o", `${column}=`, "-p", String(pid)], { encoding: "utf8" }).stdout ?? "";

/**
 * A zombie is not running: in a container whose first process reaps nothing, the dead keep their pids.
 * @param {number} pid
 */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== "EPERM") return false;
  }
  return process.platform === "linux" ? !["Z", "X", ""].includes(statOf(pid).state) : true;
}

/** Tells a process from a later one with the same pid; empty where the system does not say. @param {number} pid */
export function identityOf(pid) {
  if (process.platform === "linux") return statOf(pid).startedAt;
  return process.platform === "win32" ? "" : ps(pid, "lstart").trim();
}

/** @param {number} pid @returns {number} 0 where the system does not say */
export function parentOf(pid) {
  if (process.platform === "linux") return statOf(pid).parent;
  return process.platform === "win32" ? 0 : Number(ps(pid, "ppid"));
}

/** @param {number} pid @returns {string | null} null where the system does not say */
export function commandLineOf(pid) {
  if (process.platform === "linux") return readOrEmpty(`/proc/${pid}/cmdline`).replaceAll("\0", " ").trim();
  return process.platform === "win32" ? null : ps(pid, "command").trim();
}

/** @param {number} pid @param {number} milliseconds @returns {Promise<boolean>} whether it ended in time */
export async function waitForEnd(pid, milliseconds) {
  for (const until = Date.now() + milliseconds; isRunning(pid); await sleep(20)) {
    if (Date.now() > until) return false;
  }
  return true;
}

/** @param {number} pid @param {NodeJS.Signals} signal */
export function signalProcess(pid, signal) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if (codeOf(error) !== "ESRCH") throw error;
  }
}
