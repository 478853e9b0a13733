import { spawn } from "node:child_process";
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { tryLogin } from "./database-login.mjs";
import { freePort } from "./free-port.mjs";
import { initialisePostgres, requireMajor, serverEnvironment } from "./initialise-postgres.mjs";
import { postgresBinaries } from "./postgres-binaries.mjs";
import { keepAppDatabase } from "./postgres-roles.mjs";
import { findPostmaster, forgetDeadPostmaster, stopPostmaster } from "./postmaster.mjs";
import { keepPrivate, newSecret, privateFolder, writePrivate } from "./private-files.mjs";
import { Sentence } from "./sentence.mjs";
import { closedFolder, unprivilegedAccount } from "./unprivileged-account.mjs";

/**
 * @typedef {{ folder: string, log?: (line: string) => void, settings?: Record<string, string> }} PostgresOptions
 * @typedef {{ url: (database?: string) => string, port: number, pid: number, adopted: boolean, stop: () => Promise<void> }} Postgres
 * @typedef {ReturnType<typeof prepare>} Place
 */

const defaults = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  max_connections: "60",
  shared_buffers: "128MB",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  log_line_prefix: "%m [%p] ",
};

const patience = 60_000;

/**
 * Starts the PostgreSQL of a folder, or adopts the one that already serves it; makes the folder the first time.
 * @param {PostgresOptions} options @returns {Promise<Postgres>}
 */
export async function startPostgres({ folder, log = () => {}, settings = {} }) {
  const place = prepare(folder, settings.fsync !== "off");
  for (const until = Date.now() + patience; ; await sleep(100)) {
    const server = (await adopt(place)) ?? (await launch(place, { ...defaults, ...settings }, log));
    if (server) return server;
    if (Date.now() > until) throw new Sentence(`PostgreSQL did not start within a minute: see ${place.logFile}.`);
  }
}

/** @param {string} folder @param {boolean} sync */
function prepare(folder, sync) {
  const home = privateFolder(folder);
  const data = join(home, "data");
  const account = unprivilegedAccount(data);
  const closed = closedFolder(home, account);
  if (closed) {
    throw new Sentence(
      `PostgreSQL does not run as root, and the account it runs as may not enter ${closed}: set DATA_DIR to a folder elsewhere, such as /var/lib/evenhand.`,
    );
  }
  const binaries = postgresBinaries(home, account);
  const isNew = !existsSync(join(data, "PG_VERSION"));
  if (!isNew) requireMajor(data, binaries.major);
  const passwordFile = join(home, "password");
  if (!isNew && !existsSync(passwordFile)) {
    throw new Sentence(
      `The database's password is missing: put back the file ${passwordFile} that belongs to ${data}.`,
    );
  }
  const password = keepPrivate(passwordFile, newSecret);
  if (isNew) initialisePostgres({ data, binaries, account, password, sync });
  return { home, data, account, binaries, password, portFile: join(home, "port"), logFile: join(home, "log") };
}

/** @param {Place} place @returns {Promise<Postgres | null>} null when no server of this folder runs */
async function adopt(place) {
  for (const until = Date.now() + patience; ; await sleep(50)) {
    const running = findPostmaster(place.data);
    if (!running) return null;
    const answer = await ask(place, running.port);
    if (answer === "ours") return handle(place, running, true);
    if (answer === "28P01") throw new Sentence(wrongPassword(place));
    if (Date.now() > until) {
      throw new Sentence(
        `The PostgreSQL of ${place.data} (process ${running.pid}) runs but does not answer: see ${place.logFile}.`,
      );
    }
  }
}

/** @param {Place} place @param {number} port @returns {Promise<string>} `ours`, or the code of what is in the way */
async function ask(place, port) {
  const login = await tryLogin({ port, user: "postgres", password: place.password, database: "postgres" });
  if (!("data" in login)) return login.code;
  return login.data === place.data ? "ours" : "other";
}

/** @param {Place} place */
const wrongPassword = ({ home, data }) =>
  `The password in ${join(home, "password")} does not open the database in ${data}.`;

/**
 * @param {Place} place @param {Record<string, string>} settings @param {(line: string) => void} log
 * @returns {Promise<Postgres | null>} null when trying again can help
 */
async function launch(place, settings, log) {
  forgetDeadPostmaster(place.data);
  const port = await keepPort(place);
  const from = roll(place.logFile);
  const output = openSync(place.logFile, "a", 0o600);
  const flags = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  // Its own process group: Ctrl-C in the terminal must reach the app before the database. A file, not a pipe that dies with us.
  const child = spawn(place.binaries.postgres, ["-D", place.data, "-p", String(port), ...flags], {
    ...place.account,
    cwd: place.data,
    env: serverEnvironment(),
    detached: true,
    stdio: ["ignore", output, output],
  });
  closeSync(output);
  child.unref();
  child.on("error", () => {});
  while (child.exitCode === null && child.signalCode === null && child.pid) {
    if ((await ask(place, port)) === "ours") return handle(place, { pid: child.pid, port }, false);
    // Whoever else may sit on the port: only our own server's log says that our password is wrong.
    if (linesFrom(place, from).includes("password authentication failed")) {
      await stopPostmaster(child.pid, place.data, place.binaries.pgCtl);
      throw new Sentence(wrongPassword(place));
    }
    await sleep(25);
  }
  const said = linesFrom(place, from);
  if (/lock file|shared memory block/.test(said)) return null;
  if (!/could not bind|could not create any TCP/.test(said)) throw new Sentence(whyEnded(place, said));
  log(`Port ${port} is taken, so PostgreSQL gets another.`);
  await choosePort(place);
  return null;
}

/** One port per folder, chosen once. @param {Place} place */
async function keepPort(place) {
  const port = existsSync(place.portFile) ? Number(readFileSync(place.portFile, "utf8")) : 0;
  return port > 0 && port < 65_536 ? port : choosePort(place);
}

/** @param {Place} place */
async function choosePort({ portFile }) {
  const port = await freePort();
  writePrivate(portFile, String(port));
  return port;
}

/** @param {Place} place @param {string} said */
function whyEnded({ logFile }, said) {
  const reason = said.match(/(?:FATAL|PANIC|error): +(.*)/)?.[1] ?? "it gave no reason";
  return `PostgreSQL ended at its start (${reason}): see ${logFile}.`;
}

/** @param {Place} place @param {number} from */
const linesFrom = ({ logFile }, from) => readFileSync(logFile).subarray(from).toString();

/** Keeps one old log of 10 MB. @param {string} logFile @returns {number} where the new lines begin */
function roll(logFile) {
  const size = existsSync(logFile) ? statSync(logFile).size : 0;
  if (size < 10_000_000) return size;
  renameSync(logFile, `${logFile}.old`);
  return 0;
}

/** @param {Place} place @param {{ pid: number, port: number }} server @param {boolean} adopted @returns {Promise<Postgres>} */
async function handle(place, { pid, port }, adopted) {
  const password = await keepAppDatabase({ port, superuserPassword: place.password });
  return {
    port,
    pid,
    adopted,
    url: (database = "evenhand") => `postgresql://evenhand:${password}@127.0.0.1:${port}/${database}`,
    stop: () => stopPostmaster(pid, place.data, place.binaries.pgCtl),
  };
}
