import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { root } from "./places.mjs";
import { collect } from "./run-command.mjs";
import { codeOf, Sentence } from "./sentence.mjs";

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, link?: boolean }> }} Lockfile */

/** @param {string} path @returns {Lockfile} */
const readLockfile = (path) => JSON.parse(readFileSync(path, "utf8"));

/**
 * npm writes down what it installed, last of all: that list against the lockfile says whether node_modules is the one meant.
 * @param {Lockfile} wanted @param {Lockfile} installed
 */
export function isInstalled(wanted, installed) {
  return Object.entries(wanted.packages).every(([path, { version, optional, link }]) => {
    const found = installed.packages[path];
    return path === "" || link || (found ? found.version === version : optional === true);
  });
}

/** Installs what package-lock.json says, unless it is there. */
export async function install() {
  const hidden = join(root, "node_modules", ".package-lock.json");
  const wanted = readLockfile(join(root, "package-lock.json"));
  if (existsSync(hidden) && isInstalled(wanted, readLockfile(hidden))) return;
  console.log("Installing packages (about a minute)…");
  // The build needs the development packages even under NODE_ENV=production.
  const { status, output } = await npm([
    "ci",
    "--include=dev",
    "--no-audit",
    "--no-fund",
    "--fetch-retry-mintimeout=2000",
  ]);
  if (status === null) throw new Sentence("Installing packages was interrupted.");
  if (status !== 0) throw new Sentence(whyNotInstalled(output));
}

/** @param {string[]} flags */
async function npm(flags) {
  const own = process.env.npm_execpath ?? "";
  try {
    if (basename(own) === "npm-cli.js") return await collect(process.execPath, [own, ...flags]);
    if (process.platform === "win32") return await collect("cmd.exe", ["/c", "npm.cmd", ...flags]);
    return await collect("npm", flags);
  } catch (error) {
    throw new Sentence(`npm cannot be started (${codeOf(error)}): install Node together with npm.`);
  }
}

/** @param {string} output what npm printed */
export function whyNotInstalled(output) {
  const code = output.match(/npm (?:error|ERR!) code (\S+)/)?.[1] ?? "";
  if (
    /^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT|FETCH_ERROR)$/.test(
      code,
    )
  ) {
    return `The packages cannot be fetched (${code}): connect this machine to the network, or tell npm its proxy, and start again.`;
  }
  if (/^(EACCES|EPERM|EROFS)$/.test(code))
    return `The packages cannot be written to ${root} (${code}): start as the user who owns that folder.`;
  if (code === "ENOSPC") return `The packages do not fit on the disk of ${root}: make room and start again.`;
  const lines =
    output
      .match(/npm (?:error|ERR!) .*/g)
      ?.slice(0, 8)
      .join("\n") ?? output.slice(-2000);
  return `${lines}\nnpm ci failed: its own words are above.`;
}
