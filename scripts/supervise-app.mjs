import { spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import { endApp } from "./launcher-lock.mjs";
import { Sentence } from "./sentence.mjs";

/** Dying this soon after its start, this often in a row, is no accident. */
const early = 10_000;
const patience = 4;

/** @param {number} deaths in a row @returns {number} milliseconds */
export const pauseAfter = (deaths) => Math.min(500 * 2 ** (deaths - 1), 10_000);

/**
 * Keeps the app running until stopped; `ended` is rejected when it dies again and again at once.
 * @param {{ name?: string, command: string[], cwd: string, environment: () => NodeJS.ProcessEnv, log: (line: string) => void, onStart: (pid: number) => void }} options
 */
export function superviseApp({ name = "app", command, cwd, environment, log, onStart }) {
  let pid = 0;
  let stopping = false;

  function runOnce() {
    // Its own process group: the launcher alone tells it when to end, once.
    const child = spawn(process.execPath, command, {
      cwd,
      env: environment(),
      detached: true,
      stdio: ["ignore", "inherit", "inherit"],
    });
    pid = child.pid ?? 0;
    if (pid) onStart(pid);
    return new Promise((resolve) => {
      child.on("error", (error) => resolve(error.message));
      child.on("exit", (status, signal) => resolve(signal ?? `status ${status}`));
    });
  }

  async function keepRunning() {
    for (let deaths = 0; !stopping; ) {
      const startedAt = Date.now();
      const how = await runOnce();
      if (stopping) return;
      deaths = Date.now() - startedAt < early ? deaths + 1 : 1;
      if (deaths >= patience)
        throw new Sentence(`The ${name} ended ${deaths} times right after its start (${how}): what it said is above.`);
      log(`The ${name} has ended (${how}); starting it again.`);
      await sleep(pauseAfter(deaths));
    }
  }

  const ended = keepRunning();
  return {
    ended,
    /** What the app was started with has changed: end it, and it starts again. */
    restart: () => endApp(pid),
    stop: async () => {
      stopping = true;
      await endApp(pid);
      await ended.catch(() => {});
    },
  };
}
