import "server-only";
import { EventEmitter } from "node:events";
import { type Runner, run, type TaskList, type WorkerEvents } from "graphile-worker";
import { databasePool } from "@/lib/db/client";
import { describeError, log } from "@/lib/log";
import { dropLiveness, holdLiveness } from "./liveness";
import { jobLogger } from "./prepare";
import { shareSlots } from "./run-slots";
import { stopping } from "./stopping";

export interface RunningWorker {
  /** Resolves when what was under way is finished or given back. */
  stop: () => Promise<void>;
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
export async function keepRunning(jobs: Jobs): Promise<RunningWorker> {
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
