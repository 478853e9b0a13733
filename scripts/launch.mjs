import { get } from "node:http";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { appCommand } from "./app-command.mjs";
import { build, standalone } from "./build.mjs";
import { generate } from "./generate.mjs";
import { migrate } from "./migrate.mjs";
import { root } from "./places.mjs";
import { requireDatabase } from "./require-database.mjs";
import { superviseApp } from "./supervise-app.mjs";
import { supervisePostgres } from "./supervise-postgres.mjs";

/**
 * @typedef {import("./settings.mjs").Settings} Settings
 * @typedef {{ settings: Settings, appSecret: string, dev: boolean, stopped: AbortSignal, rememberApp: (pid: number) => void }} Launch
 */

const log = (/** @type {string} */ line) => console.log(line);

/** Database, build, migrations, app, in this order; until told to stop. @param {Launch} options */
export async function launch({ settings, appSecret, dev, stopped, rememberApp }) {
  /** @type {ReturnType<typeof superviseApp> | undefined} */
  let app;
  // The app was told the old port.
  const onReturn = (/** @type {{ port: number }} */ now, /** @type {{ port: number }} */ before) => {
    if (now.port !== before.port) void app?.restart();
  };
  const folder = join(settings.dataDir, "postgres");
  const postgres = settings.databaseUrl ? null : await supervisePostgres({ folder, log, onReturn });
  const databaseUrl = () => settings.databaseUrl ?? postgres?.current().url() ?? "";
  try {
    await requireDatabase(databaseUrl());
    await (dev ? generate() : build());
    if (stopped.aborted) return;
    const applied = await migrate(databaseUrl());
    if (applied.length > 0) log(`The database is up to date (${applied.length} migrations applied).`);
    if (stopped.aborted) return;
    app = superviseApp({
      command: dev ? devCommand(settings) : appCommand,
      cwd: dev ? root : standalone,
      environment: () => appEnvironment(settings, { appSecret, dev, databaseUrl: databaseUrl() }),
      log,
      onStart: rememberApp,
    });
    void announce(settings, stopped);
    await Promise.race([app.ended, new Promise((resolve) => stopped.addEventListener("abort", resolve))]);
    if (stopped.aborted) log("Stopping: requests under way are answered first.");
  } finally {
    await app?.stop();
    await postgres?.stop();
  }
}

/** @param {Settings} settings */
const devCommand = ({ port, host }) => [
  join(root, "node_modules", "next", "dist", "bin", "next"),
  ...["dev", "--port", String(port), "--hostname", host],
];

/**
 * @param {Settings} settings
 * @param {{ appSecret: string, dev: boolean, databaseUrl: string }} made
 * @returns {NodeJS.ProcessEnv}
 */
function appEnvironment({ port, host, publicUrl }, { appSecret, dev, databaseUrl }) {
  return {
    ...process.env,
    NODE_ENV: dev ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: databaseUrl,
    APP_SECRET: appSecret,
    PUBLIC_URL: publicUrl,
    PORT: String(port),
    // Next's name for the address to listen on.
    HOSTNAME: host,
  };
}

/** @param {Settings} settings @param {AbortSignal} stopped */
async function announce({ port, host, publicUrl }, stopped) {
  while (!stopped.aborted) {
    if (await answers(host === "0.0.0.0" || host === "::" ? "localhost" : host, port))
      return log(`Evenhand is ready: ${publicUrl}`);
    await sleep(50);
  }
}

/** Any answer will do that is not the app's own failure. @param {string} host @param {number} port @returns {Promise<boolean>} */
function answers(host, port) {
  return new Promise((resolve) => {
    const request = get({ host, port, path: "/", timeout: 30_000 }, (response) => {
      response.resume();
      resolve((response.statusCode ?? 500) < 500);
    });
    request.on("error", () => resolve(false)).on("timeout", () => request.destroy());
  });
}
