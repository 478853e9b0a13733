import { randomBytes } from "node:crypto";
import {
  accessSync,
  chmodSync,
  chownSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname } from "node:path";
import { codeOf, Sentence } from "./sentence.mjs";

export const isRoot = () => process.getuid?.() === 0;

export const newSecret = () => randomBytes(32).toString("base64url");

/**
 * Makes a folder nobody else can list. As root others may pass through it (not read it): the database's unprivileged
 * account lives below.
 * @param {string} path
 */
export function privateFolder(path) {
  try {
    makeFolder(path);
    const mode = isRoot() ? 0o711 : 0o700;
    if ((statSync(path).mode & 0o777) !== mode) chmodSync(path, mode);
    accessSync(path, constants.W_OK);
    return realpathSync(path);
  } catch (error) {
    throw new Sentence(
      `The data folder ${path} cannot be written (${codeOf(error)}): set DATA_DIR to a folder this user may write.`,
    );
  }
}

/** One folder at a time: Node's own recursion never ends where the system denies that a folder can be, as in /proc. @param {string} path */
function makeFolder(path) {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  mkdirSync(path);
}

/** Readable by its owner alone, whole or not there at all. @param {string} path @param {string} text */
export function writePrivate(path, text) {
  const draft = `${path}.${process.pid}.new`;
  writeFileSync(draft, text, { mode: 0o600, flush: true });
  // Root may be starting what another user started before: what it writes stays theirs.
  if (isRoot()) {
    const { uid, gid } = statSync(dirname(path));
    chownSync(draft, uid, gid);
  }
  renameSync(draft, path);
}

/** Reads a private file, or writes it first. @param {string} path @param {() => string} make */
export function keepPrivate(path, make) {
  if (!existsSync(path)) writePrivate(path, make());
  try {
    return readFileSync(path, "utf8").trim();
  } catch (error) {
    throw new Sentence(`${path} cannot be read (${codeOf(error)}): start as the user who owns it.`);
  }
}
