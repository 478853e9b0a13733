import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { commandLineOf, isRunning, signalProcess, waitForEnd } from "./running-process.mjs";
import { Sentence } from "./sentence.mjs";

/** @param {string} data */
const pidFile = (data) => join(data, "postmaster.pid");

/** The server whose command line names this data folder, if one runs. @param {string} data */
export function findPostmaster(data) {
  if (!existsSync(pidFile(data))) return null;
  const lines = readFileSync(pidFile(data), "utf8").split("\n");
  const pid = Number(lines[0]);
  return pid > 0 && serves(pid, data) ? { pid, port: Number(lines[3]) } : null;
}

/** @param {number} pid @param {string} data */
function serves(pid, data) {
  if (!isRunning(pid)) return false;
  const command = commandLineOf(pid);
  return command === null || (command.includes("postgres") && `${command} `.includes(` -D ${data} `));
}

/**
 * PostgreSQL trusts its pid file if any process has that pid. We have read its command line: it is another, or a zombie.
 * The shared memory of servers still ending is PostgreSQL's own, second check.
 * @param {string} data
 */
export function forgetDeadPostmaster(data) {
  if (!findPostmaster(data)) rmSync(pidFile(data), { force: true });
}

/** Fast shutdown; a server that does not obey is told to drop everything, and recovers at its next start.
 * @param {number} pid @param {string} data @param {string} pgCtl */
export async function stopPostmaster(pid, data, pgCtl) {
  if (!serves(pid, data)) return;
  for (const [signal, milliseconds] of /** @type {const} */ ([
    ["SIGINT", 30_000],
    ["SIGQUIT", 10_000],
  ])) {
    // Windows has no signals: pg_ctl speaks to the server's own pipe.
    if (process.platform === "win32") spawnSync(pgCtl, ["kill", signal.slice(3), String(pid)]);
    else signalProcess(pid, signal);
    if (await waitForEnd(pid, milliseconds)) return;
  }
  throw new Sentence(`The PostgreSQL of ${data} (process ${pid}) does not stop.`);
}
