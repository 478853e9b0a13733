import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { isRoot } from "./private-files.mjs";

/** @typedef {{ uid?: number, gid?: number }} Account what to pass to spawn; empty when the launcher is no root */

/**
 * PostgreSQL refuses to run as root: as root it runs as whoever owns its data already, else `postgres`, else `nobody`.
 * @param {string} data @returns {Account}
 */
export function unprivilegedAccount(data) {
  if (!isRoot()) return {};
  const owner = existsSync(data) ? statSync(data) : null;
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const users = existsSync("/etc/passwd") ? readFileSync("/etc/passwd", "utf8") : "";
  const [, uid, gid] = users.match(/^postgres:[^:]*:(\d+):(\d+):/m) ?? [null, 65534, 65534];
  return { uid: Number(uid), gid: Number(gid) };
}

/** The outermost folder on the way to `path` that the account may not pass, or null. @param {string} path @param {Account} account */
export function closedFolder(path, { uid, gid }) {
  if (uid === undefined) return null;
  for (const folder of foldersTo(path)) {
    if (!existsSync(folder)) return null;
    const { mode, uid: owner, gid: group } = statSync(folder);
    const passable = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001;
    if (!(mode & passable)) return folder;
  }
  return null;
}

/** @param {string} path @returns {string[]} */
function foldersTo(path) {
  const parent = dirname(path);
  return parent === path ? [path] : [...foldersTo(parent), path];
}
