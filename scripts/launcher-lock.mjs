import { existsSync, linkSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { writePrivate } from "./private-files.mjs";
import { identityOf, isRunning, signalProcess, waitForEnd } from "./running-process.mjs";
import { codeOf, Sentence } from "./sentence.mjs";

/**
 * @typedef {{ pid: number, identity: string }} Process
 * @typedef {{ launcher: Process, address: string, app?: Process, stopping?: boolean }} Record
 */

/** @param {number} pid @returns {Process} */
const describe = (pid) => ({ pid, identity: identityOf(pid) });

/** @param {Process | undefined} found */
const lives = (found) => !!found && isRunning(found.pid) && identityOf(found.pid) === found.identity;

/** @param {string} path @returns {Record | null} null also for a file that was cut short */
function readRecord(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

/**
 * One launcher at a time per data folder. A launcher that was killed leaves its record: the app it left running is ended first.
 * @param {string} dataDir @param {string} name @param {string} address
 */
export async function lockDataFolder(dataDir, name, address) {
  const path = join(dataDir, `${name}.json`);
  /** @type {Record} */
  const own = { launcher: describe(process.pid), address };
  for (const since = Date.now(); !claim(path, own); ) {
    const record = readRecord(path);
    if (record && lives(record.launcher)) {
      // One whose npm was just killed is about to notice and stop.
      if (Date.now() - since < (record.stopping ? 30_000 : 1_500)) {
        await sleep(100);
        continue;
      }
      throw new Sentence(
        `Evenhand already runs with the data folder ${dataDir} (process ${record.launcher.pid}, ${record.address}): stop it, or set DATA_DIR and PORT for a second one.`,
      );
    }
    if (record?.app && lives(record.app)) await endApp(record.app.pid);
    removeStale(path, record);
  }
  const update = (/** @type {Partial<Record>} */ change) =>
    writePrivate(path, JSON.stringify(Object.assign(own, change)));
  return {
    /** @param {number} pid */
    rememberApp: (pid) => update({ app: describe(pid) }),
    announceStop: () => update({ stopping: true }),
    release: () => rmSync(path, { force: true }),
  };
}

/** A link, unlike a rename, does not replace: of two launchers one wins. @param {string} path @param {Record} own */
function claim(path, own) {
  const draft = `${path}.${process.pid}.claim`;
  writePrivate(draft, JSON.stringify(own));
  try {
    linkSync(draft, path);
    return true;
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Takes away the record judged dead, and puts back one that another launcher wrote meanwhile. @param {string} path @param {Record | null} judged */
function removeStale(path, judged) {
  const aside = `${path}.${process.pid}.stale`;
  if (!existsSync(path)) return;
  renameSync(path, aside);
  if (JSON.stringify(readRecord(aside)) !== JSON.stringify(judged) && !existsSync(path)) renameSync(aside, path);
  rmSync(aside, { force: true });
}

/** The app leads its own process group. @param {number} pid */
export async function endApp(pid) {
  signalProcess(pid, "SIGTERM");
  if (await waitForEnd(pid, 10_000)) return;
  signalProcess(process.platform === "win32" ? pid : -pid, "SIGKILL");
  await waitForEnd(pid, 5_000);
}
