import { spawnSync } from "node:child_process";
import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { isRunning } from "./running-process.mjs";
import { Sentence } from "./sentence.mjs";

/** @typedef {import("./unprivileged-account.mjs").Account} Account */
/** @typedef {import("./postgres-binaries.mjs").Binaries} Binaries */

/** English messages, and none of the PG* variables of whoever starts us. */
export const serverEnvironment = () => ({
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  SystemRoot: process.env.SystemRoot,
  TEMP: process.env.TEMP,
  LC_ALL: "C",
  TZ: "UTC",
});

/**
 * Makes the data folder, whole or not at all: it is made beside and renamed, so a start that is killed leaves no half.
 * @param {{ data: string, binaries: Binaries, account: Account, password: string, sync: boolean }} options
 */
export function initialisePostgres({ data, binaries, account, password, sync }) {
  const draft = `${data}.${process.pid}.new`;
  const passwordFile = `${draft}.password`;
  removeOldDrafts(data);
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) {
    for (const path of [draft, passwordFile]) chownSync(path, account.uid, account.gid);
  }
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const access = ["--username=postgres", "--auth=scram-sha-256", `--pwfile=${passwordFile}`];
  const flags = ["-D", draft, ...access, ...locale, "--no-instructions", ...(sync ? [] : ["--no-sync"])];
  const options = { ...account, cwd: dirname(data), env: serverEnvironment(), encoding: /** @type {const} */ ("utf8") };
  const result = spawnSync(binaries.initdb, flags, options);
  rmSync(passwordFile, { force: true });
  if (result.status !== 0) {
    rmSync(draft, { recursive: true, force: true });
    const reason =
      `${result.stderr}\n${result.error ?? ""}`.match(/(?:error|FATAL|Error): .*/)?.[0] ?? "no reason given";
    throw new Sentence(`PostgreSQL could not make its data folder ${data} (${reason}).`);
  }
  if (existsSync(data)) rmSync(draft, { recursive: true });
  else renameSync(draft, data);
}

/** @param {string} data */
function removeOldDrafts(data) {
  for (const name of readdirSync(dirname(data))) {
    const pid = Number(name.match(/^data\.(\d+)\.new/)?.[1]);
    if (pid === process.pid || (pid && !isRunning(pid))) rmSync(join(dirname(data), name), { recursive: true });
  }
}

/** @param {string} data @param {string} major */
export function requireMajor(data, major) {
  const found = readFileSync(join(data, "PG_VERSION"), "utf8").trim();
  if (found === major) return;
  throw new Sentence(
    `The data folder ${data} was made by PostgreSQL ${found} and this is PostgreSQL ${major}: ` +
      `start the version of Evenhand that made it, or move its contents over with pg_dump and pg_restore of PostgreSQL ${found}.`,
  );
}
