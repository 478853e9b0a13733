import "server-only";
import type { TaskList } from "graphile-worker";
import { env } from "@/lib/env";
import { describeError, log } from "@/lib/log";
import type { JobName } from "./enqueue";
import { keepRunning, type RunningWorker } from "./keep-running";
import { releaseDeadWorkers } from "./liveness";
import { beginStopping } from "./stopping";
import { tasks } from "./tasks";

/** Chunks of runs mostly wait for other servers: many at a time, and apart from what keeps this one busy. */
const CHUNK_JOBS: JobName[] = ["generate-responses", "judge-items", "probe-judge"];
const CHUNK_SLOTS = 16;
/** A stop waits so long for jobs under way; the rest is taken up elsewhere when this process is gone. */
const PATIENCE_MS = 8_000;

const shared: typeof globalThis & { evenhandWorker?: Promise<RunningWorker> } = globalThis;

/** Runs jobs in this process, once, until stopped. */
export async function startWorker(): Promise<RunningWorker> {
  shared.evenhandWorker ??= startOnce().catch((error: unknown) => {
    // The next call tries again: the database may have been starting.
    shared.evenhandWorker = undefined;
    throw error;
  });
  return shared.evenhandWorker;
}

async function startOnce(): Promise<RunningWorker> {
  const others = tasksWhere((name) => !CHUNK_JOBS.includes(name));
  const chunks = tasksWhere((name) => CHUNK_JOBS.includes(name));
  const runners = [
    await keepRunning({ taskList: others, concurrency: env().JOBS_AT_ONCE, crontab: "* * * * * sweep ?max=1" }),
    await keepRunning({ taskList: chunks, concurrency: CHUNK_SLOTS, share: true }),
  ];
  const sweep = () =>
    releaseDeadWorkers().catch((error) => log.warn({ ...describeError(error) }, "locked jobs could not be checked"));
  await sweep();
  const timer = setInterval(sweep, 10_000).unref();
  let stopped: Promise<void> | undefined;
  return {
    stop: () => {
      stopped ??= endAll(runners, timer);
      return stopped;
    },
  };
}

function tasksWhere(isWanted: (name: JobName) => boolean): TaskList {
  // Object.entries forgets that the names are those of jobs.
  const entries = Object.entries(tasks) as [JobName, TaskList[string]][];
  return Object.fromEntries(entries.filter(([name]) => isWanted(name)));
}

async function endAll(runners: RunningWorker[], timer: NodeJS.Timeout): Promise<void> {
  beginStopping();
  clearInterval(timer);
  const patience = new Promise<void>((resolve) => setTimeout(resolve, PATIENCE_MS).unref());
  await Promise.race([Promise.allSettled(runners.map((runner) => runner.stop())), patience]);
}
