import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { get } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort } from "./free-port.mjs";
import { root } from "./places.mjs";
import { isRunning, signalProcess, waitForEnd } from "./running-process.mjs";

export type Started = { child: ChildProcess; output: () => string; status: Promise<number | null> };
export type LauncherUnderTest = Awaited<ReturnType<typeof launcherUnderTest>>;
type Start = { environment?: Record<string, string>; user?: { uid?: number; gid?: number }; command?: string[] };

/** Launchers of the built app, on a data folder and a port of their own. */
export async function launcherUnderTest() {
  const home = mkdtempSync(join(tmpdir(), "evenhand-start-"));
  // Also for the test that starts as another user.
  chmodSync(home, 0o777);
  const dataDir = join(home, "data");
  const port = await freePort();
  const record = join(dataDir, "launcher.json");
  const all: Started[] = [];

  function start({ environment, user, command = [process.execPath, "scripts/start.mjs"] }: Start = {}): Started {
    const own = { PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: "", PUBLIC_URL: "", APP_SECRET: "", HOST: "" };
    const env = { ...process.env, ...own, ...environment };
    const child = spawn(command[0] ?? "", command.slice(1), {
      ...user,
      cwd: root,
      env,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let text = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (chunk: string) => {
        text += chunk;
      });
    }
    const status = once(child, "exit").then(([code]) => (typeof code === "number" ? code : null));
    all.push({ child, output: () => text, status });
    return all[all.length - 1]!;
  }

  function pids(): { launcher: number; app: number; postgres: number } {
    const { launcher, app } = JSON.parse(readFileSync(record, "utf8"));
    const postmaster = readFileSync(join(dataDir, "postgres", "data", "postmaster.pid"), "utf8");
    return { launcher: launcher.pid, app: app.pid, postgres: Number(postmaster.split("\n")[0]) };
  }

  /** Milliseconds until app and database answer. */
  async function healthy(within = 30_000): Promise<number> {
    const since = performance.now();
    while ((await healthOf(port)) !== 200) {
      if (performance.now() - since > within) throw new Error(`not healthy: ${all.at(-1)?.output()}`);
      await sleep(20);
    }
    return performance.now() - since;
  }

  async function ready(run: Started): Promise<Started> {
    while (!run.output().includes("Evenhand is ready")) {
      if (run.child.exitCode !== null) throw new Error(`the launcher ended: ${run.output()}`);
      await sleep(20);
    }
    return run;
  }

  async function stop(run: Started): Promise<number | null> {
    run.child.kill("SIGINT");
    return run.status;
  }

  /** Nothing may be left running, whatever a test has killed: what a dead launcher left, the next one ends in order. */
  async function destroy(): Promise<void> {
    for (const run of all) if (run.child.pid && isRunning(run.child.pid)) await stop(run);
    if (existsSync(record)) await stop(await ready(start()));
    rmSync(home, { recursive: true, force: true });
  }

  return { home, dataDir, port, start, pids, health: () => healthOf(port), healthy, ready, stop, destroy };
}

/** 200 when the app and its database answer, 0 when nobody listens. */
function healthOf(port: number): Promise<number> {
  return new Promise((resolve) => {
    const options = { host: "127.0.0.1", port, path: "/api/v1/health", agent: false, timeout: 15_000 };
    const request = get(options, (response) => response.resume().on("end", () => resolve(response.statusCode ?? 0)));
    request.on("error", () => resolve(0)).on("timeout", () => request.destroy());
  });
}

export async function kill(...pids: number[]): Promise<void> {
  for (const pid of pids) signalProcess(pid, "SIGKILL");
  for (const pid of pids) await waitForEnd(pid, 5_000);
}
