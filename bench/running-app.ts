import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { appCommand } from "@/scripts/app-command.mjs";
import { freePort } from "@/scripts/free-port.mjs";
import { migrate } from "@/scripts/migrate.mjs";
import { startPostgres } from "@/scripts/postgres.mjs";

export type RunningApp = { url: string; databaseUrl: string; pid: number; stop: () => Promise<void> };

/** The built app on a PostgreSQL of its own, both as `npm start` runs them, in a folder that goes away. */
export async function startApp(): Promise<RunningApp> {
  const folder = mkdtempSync(join(tmpdir(), "evenhand-bench-"));
  const postgres = await startPostgres({ folder });
  await migrate(postgres.url());
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  Object.assign(process.env, {
    DATABASE_URL: postgres.url(),
    APP_SECRET: "a secret of benchmarks, never of a server",
    PUBLIC_URL: url,
    LOG_LEVEL: "warn",
  });
  const env: NodeJS.ProcessEnv = { ...process.env, PORT: String(port), HOSTNAME: "127.0.0.1", NODE_ENV: "production" };
  const app = spawn(process.execPath, appCommand, { env, stdio: ["ignore", "ignore", "inherit"] });
  await untilHealthy(url, app);
  return {
    url,
    databaseUrl: postgres.url(),
    pid: app.pid ?? 0,
    stop: async () => {
      app.kill("SIGTERM");
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilHealthy(url: string, app: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    if (app.exitCode !== null) throw new Error("the app did not start: run npm run build first");
    const ok = await fetch(`${url}/api/v1/health`)
      .then((response) => response.ok)
      .catch(() => false);
    if (ok) return;
    await sleep(100);
  }
  throw new Error("the app did not answer within 30 s");
}

/** Resident memory of a process in MB: now, and at its highest. */
export function memoryOf(pid: number): { now: number; peak: number } {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  const megabytes = (name: string) =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
  return { now: megabytes("VmRSS"), peak: megabytes("VmHWM") };
}
