import "server-only";
import type { WorkerEvents } from "graphile-worker";

/** Chunks of one run that a process works at together: enough to fill an endpoint's places while one chunk ends and the next begins. */
const CHUNKS_OF_A_RUN = 2;

/**
 * Keeps a run over a slow server from taking every slot of a process: jobs of runs with their share under way are passed over. Jobs are looked for
 * one worker after the other, so that a crowd woken at once cannot all take the same run's.
 */
export function shareSlots(events: WorkerEvents): () => Promise<string[]> {
  const byWorker = new Map<string, string>();
  let turn: Promise<void> = Promise.resolve();
  let next = () => {};

  const over = () => next();
  events.on("worker:getJob:empty", over);
  events.on("worker:getJob:error", over);
  events.on("job:start", ({ worker, job }) => {
    const [flag] = Object.keys(job.flags ?? {});
    if (flag) byWorker.set(worker.workerId, flag);
    over();
  });
  events.on("job:complete", ({ worker }) => byWorker.delete(worker.workerId));
  events.on("worker:stop", ({ worker }) => byWorker.delete(worker.workerId));

  return async () => {
    const before = turn;
    let passOn = () => {};
    turn = new Promise((resolve) => {
      passOn = resolve;
    });
    await before;
    next = passOn;
    return fullOnes([...byWorker.values()]);
  };
}

function fullOnes(flags: string[]): string[] {
  return [...new Set(flags)].filter((flag) => flags.filter((other) => other === flag).length >= CHUNKS_OF_A_RUN);
}
