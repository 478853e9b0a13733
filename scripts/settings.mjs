import { join, resolve } from "node:path";
import { root } from "./places.mjs";
import { Sentence } from "./sentence.mjs";
import { closedFolder, unprivilegedAccount } from "./unprivileged-account.mjs";

/**
 * @typedef {object} Settings
 * @property {number} port
 * @property {string} host
 * @property {string} publicUrl
 * @property {string} dataDir
 * @property {string | null} databaseUrl null for the embedded PostgreSQL
 * @property {string | null} appSecret null for the generated one
 */

/** An empty variable counts as none. @param {NodeJS.ProcessEnv} environment @returns {Settings} */
export function readSettings(environment) {
  const port = readPort(environment.PORT || "3000");
  return {
    port,
    // This machine alone, until someone says otherwise: HOST=0.0.0.0 serves a whole lab. Not HOSTNAME: shells and containers set that.
    host: environment.HOST || "127.0.0.1",
    publicUrl: readPublicUrl(environment.PUBLIC_URL || `http://localhost:${port}`),
    dataDir: environment.DATA_DIR ? resolve(environment.DATA_DIR) : defaultDataDir(),
    databaseUrl: environment.DATABASE_URL || null,
    appSecret: readAppSecret(environment.APP_SECRET || null),
  };
}

/** @param {string} text */
function readPort(text) {
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port;
  throw new Sentence(`PORT is ${text}: it must be a whole number from 1 to 65535.`);
}

/** @param {string} text */
function readPublicUrl(text) {
  if (/^https?:\/\//.test(text) && URL.canParse(text)) {
    const { origin, pathname, search } = new URL(text);
    if (pathname === "/" && search === "") return origin;
    throw new Sentence(`PUBLIC_URL is ${text}: Evenhand needs a host of its own, without a path, such as ${origin}.`);
  }
  throw new Sentence(
    `PUBLIC_URL is ${text}: it must be the address people open, such as https://evenhand.example.org.`,
  );
}

/** @param {string | null} text */
function readAppSecret(text) {
  if (text === null || text.length >= 32) return text;
  throw new Sentence("APP_SECRET is too short: use 32 random characters or more, or leave it out and one is made.");
}

/** Beside the code, unless PostgreSQL's unprivileged account cannot get there, as below root's own home. */
function defaultDataDir() {
  const dataDir = join(root, ".data");
  return closedFolder(root, unprivilegedAccount(join(dataDir, "postgres", "data"))) ? "/var/lib/evenhand" : dataDir;
}
