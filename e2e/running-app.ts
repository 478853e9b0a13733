import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "@/scripts/free-port.mjs";
import { root } from "@/scripts/places.mjs";
import { startPostgres } from "@/scripts/postgres.mjs";
import { mirrorFolder } from "./mirror-language";

export type RunningApp = {
  url: string;
  databaseUrl: string;
  appSecret: string;
  /** The one-time link that the launcher printed. */
  firstRunLink: string;
  logFile: string;
  stop: () => Promise<void>;
};

const within = 240_000;

/** The app as `npm start` starts it: launcher, embedded PostgreSQL and standalone build, in a data folder that goes away. */
export async function startApp(): Promise<RunningApp> {
  const dataDir = mkdtempSync(join(tmpdir(), "evenhand-e2e-"));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  mkdirSync(join(root, "test-results"), { recursive: true });
  const logFile = join(root, "test-results", "app.log");
  const languages = mirrorFolder();
  const own = { PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: "", PUBLIC_URL: "", APP_SECRET: "", HOST: "" };
  // Below npm a launcher ends with its parent: so it does below a run that is killed.
  const launcher = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root,
    env: { ...process.env, ...own, LANGUAGES_FOLDER: languages, npm_lifecycle_event: "e2e" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const log = createWriteStream(logFile);
  let output = "";
  for (const stream of [launcher.stdout, launcher.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      log.write(chunk);
      output += chunk;
    });
  }
  const stop = async () => {
    await ended(launcher);
    log.end();
    for (const folder of [dataDir, languages]) rmSync(folder, { recursive: true, force: true });
  };
  try {
    const firstRunLink = await printed(launcher, () => /http:\/\/localhost:\d+\/setup\?token=[\w-]+/.exec(output)?.[0]);
    await printed(launcher, () => /Evenhand is ready/.exec(output)?.[0]);
    // Adopts the server that the launcher started: tests make their data in it.
    const postgres = await startPostgres({ folder: join(dataDir, "postgres") });
    const appSecret = readFileSync(join(dataDir, "app-secret"), "utf8").trim();
    return { url, databaseUrl: postgres.url(), appSecret, firstRunLink, logFile, stop };
  } catch (error) {
    await stop();
    throw new Error(`The app did not start: ${output}`, { cause: error });
  }
}

async function printed(launcher: ChildProcess, find: () => string | undefined): Promise<string> {
  for (const until = Date.now() + within; Date.now() < until; await sleep(50)) {
    const found = find();
    if (found) return found;
    if (launcher.exitCode !== null) throw new Error(`the launcher ended with ${launcher.exitCode}`);
  }
  throw new Error(`nothing within ${within / 1000} s`);
}

/** Asks first, as Ctrl-C does; the launcher stops the app, then PostgreSQL. */
async function ended(launcher: ChildProcess): Promise<void> {
  if (launcher.exitCode !== null) return;
  const exit = once(launcher, "exit");
  launcher.kill("SIGINT");
  await exit;
}
