import "server-only";
import { EventEmitter } from "node:events";
import { type Runner, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { databasePool } from "@/lib/db/client";
import { env } from "@/lib/env";
import { describeError, log } from "@/lib/log";
import type { JobName } from "./enqueue";
import { dropLiveness, holdLiveness, releaseDeadWorkers } from "./liveness";
import { jobLogger } from "./prepare";
import { shareSlots } from "./run-slots";
import { beginStopping, stopping } from "./stopping";
import { tasks } from "./tasks";

/** Chunks of runs mostly wait for other servers: many at a time, and apart from what keeps this one busy. */
const CHUNK_JOBS: JobName[] = ["generate-responses", "judge-items", "probe-judge"];
const CHUNK_SLOTS = 16;
/** A stop waits so long for jobs under way; the rest is taken up elsewhere when this process is gone. */
const PATIENCE_MS = 8_000;

const shared: typeof globalThis & { evenhandWorker?: Promise<RunningWorker> } = globalThis;

export interface RunningWorker {
  /** Resolves when what was under way is finished or given back. */
  stop: () => Promise<void>;
}

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

interface Jobs {
  taskList: TaskList;
  concurrency: number;
  crontab?: string;
  /** Whether runs share the slots. */
  share?: boolean;
}

/**
 * A worker that loses the database while it writes down a job's end is gone for good, and so is a runner whose clock fails: others take the place of
 * all of its workers, and the job is freed.
 */
async function keepRunning(jobs: Jobs): Promise<RunningWorker> {
  const leaving = new Set<Promise<void>>();
  let current = await start(jobs, () => void replace());
  async function replace(): Promise<void> {
    if (stopping.aborted) return;
    log.warn("workers lost the database; others take their place");
    const left = current.stop().catch(() => {});
    leaving.add(left);
    void left.finally(() => leaving.delete(left));
    while (!stopping.aborted) {
      try {
        current = await start(jobs, () => void replace());
        return;
      } catch (error) {
        log.warn({ ...describeError(error) }, "workers could not start");
        await new Promise((resolve) => setTimeout(resolve, 1_000));
      }
    }
  }
  return {
    stop: async () => {
      await Promise.allSettled([...leaving, current.stop()]);
    },
  };
}

/** `lost` is called once at most. */
async function start({ taskList, concurrency, crontab, share }: Jobs, lost: () => void): Promise<Runner> {
  let told = false;
  const tellOnce = () => {
    if (!told) lost();
    told = true;
  };
  const events: WorkerEvents = new EventEmitter();
  events.on("worker:create", ({ worker }) => holdLiveness(worker.workerId));
  events.on("worker:stop", ({ worker, error }) => {
    dropLiveness(worker.workerId);
    if (error) tellOnce();
  });
  const runner = await run({
    pgPool: databasePool(),
    concurrency,
    noHandleSignals: true,
    pollInterval: 2_000,
    logger: jobLogger,
    events,
    taskList,
    ...(share ? { forbiddenFlags: shareSlots(events) } : {}),
    ...(crontab ? { crontab } : { parsedCronItems: [] }),
  });
  runner.promise.then(tellOnce, tellOnce);
  return runner;
}
