import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { appCommand } from "@/scripts/app-command.mjs";
import { freePort } from "@/scripts/free-port.mjs";
import { root } from "@/scripts/places.mjs";

export type AppCopy = { url: string; kill: () => Promise<void>; start: () => Promise<void> };

/** One more copy of the app on the same database, which a test may kill without disturbing the others. */
export async function startCopy(): Promise<AppCopy> {
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    DATABASE_URL: process.env.E2E_DATABASE_URL,
    APP_SECRET: process.env.E2E_APP_SECRET,
    PUBLIC_URL: url,
    PORT: String(port),
    HOSTNAME: "localhost",
    NODE_ENV: "production",
    LOG_LEVEL: "silent",
  };
  let app: ChildProcess;
  async function start() {
    app = spawn(process.execPath, appCommand, { cwd: root, env, stdio: "ignore" });
    for (let tries = 0; tries < 600; tries++) {
      if (app.exitCode !== null) throw new Error(`a copy of the app ended with ${app.exitCode}`);
      if (await healthy(url)) return;
      await sleep(100);
    }
    throw new Error("a copy of the app did not answer within a minute");
  }
  async function kill() {
    if (app.exitCode !== null || app.signalCode !== null) return;
    const exit = once(app, "exit");
    app.kill("SIGKILL");
    await exit;
  }
  await start();
  return { url, kill, start };
}

async function healthy(url: string): Promise<boolean> {
  return fetch(`${url}/api/v1/health`)
    .then((response) => response.ok)
    .catch(() => false);
}
