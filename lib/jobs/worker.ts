import "server-only";
import { EventEmitter } from "node:events";
import { type Runner, run, type WorkerEvents } from "graphile-worker";
import { databasePool } from "@/lib/db/client";
import { describeError, log } from "@/lib/log";
import { holdLiveness, releaseDeadWorkers } from "./liveness";
import { jobLogger } from "./prepare";
import { tasks } from "./tasks";

const shared: typeof globalThis & { evenhandWorker?: Promise<Runner> } = globalThis;

/** Runs jobs in this process, once, until the process is asked to stop. */
export async function startWorker(): Promise<Runner> {
  shared.evenhandWorker ??= startOnce().catch((error: unknown) => {
    // The next call tries again: the database may have been starting.
    shared.evenhandWorker = undefined;
    throw error;
  });
  return shared.evenhandWorker;
}

async function startOnce(): Promise<Runner> {
  const events: WorkerEvents = new EventEmitter();
  events.on("worker:create", ({ worker }) => holdLiveness(worker.workerId));
  const runner = await run({
    pgPool: databasePool(),
    concurrency: 2,
    noHandleSignals: true,
    pollInterval: 2000,
    logger: jobLogger,
    events,
    taskList: tasks,
    crontab: "* * * * * sweep ?max=1",
  });
  const sweep = () =>
    releaseDeadWorkers().catch((error) => log.warn({ ...describeError(error) }, "locked jobs could not be checked"));
  await sweep();
  const timer = setInterval(sweep, 10_000).unref();
  const stop = () => {
    clearInterval(timer);
    runner.stop().catch(() => {});
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  return runner;
}
