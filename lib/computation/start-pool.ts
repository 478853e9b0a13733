import "server-only";
import { availableParallelism } from "node:os";
import { Piscina } from "piscina";
import { AppError } from "@/lib/errors";

/** What a module of tasks can do, by name. */
// biome-ignore lint/suspicious/noExplicitAny: each task names its own input and answer; run below takes them from the table's type
export type TaskTable = Record<string, (input: any) => unknown>;
export type InputOf<Table extends TaskTable, Name extends keyof Table> = Parameters<Table[Name]>[0];
export type AnswerOf<Table extends TaskTable, Name extends keyof Table> = Awaited<ReturnType<Table[Name]>>;

export interface RunOptions {
  /** Gives the task up; a thread that has begun it ends. */
  signal?: AbortSignal;
  timeoutMs?: number;
}

export interface Pool<Table extends TaskTable> {
  threads: number;
  run: <Name extends keyof Table & string>(
    name: Name,
    input: InputOf<Table, Name>,
    options?: RunOptions,
  ) => Promise<AnswerOf<Table, Name>>;
  /** Ends every thread; what they were doing fails. */
  close: () => Promise<void>;
}

export interface PoolOptions {
  /** A module that exports `perform({ name, input })`. */
  file: string;
  execArgv: string[];
  threads?: number;
  idleMs?: number;
  /** Of one thread's heap; typed arrays are outside it. */
  heapMegabytes?: number;
  /** Tasks that may wait for a thread. */
  queue?: number;
}

const TIMEOUT_MS = 300_000;

/** Worker threads that start when they are needed and end when they have been idle. What they compute is the same on any number of them. */
export function startPool<Table extends TaskTable>(options: PoolOptions): Pool<Table> {
  const { file, execArgv, idleMs = 60_000, heapMegabytes = 2048, queue = 100 } = options;
  const threads = options.threads ?? Math.min(4, availableParallelism());
  const piscina = new Piscina({
    filename: file,
    name: "perform",
    execArgv,
    minThreads: 0,
    maxThreads: threads,
    idleTimeout: idleMs,
    atomics: "disabled",
    resourceLimits: { maxOldGenerationSizeMb: heapMegabytes },
    // On a busy machine requests go first. Elsewhere than on Linux niceness is the whole process's.
    niceIncrement: process.platform === "linux" ? 5 : 0,
  });
  let asked = 0;
  return {
    threads,
    run: async (name, input, { signal, timeoutMs = TIMEOUT_MS } = {}) => {
      if (asked >= threads + queue) throw tooBusy();
      asked++;
      const timeout = AbortSignal.timeout(timeoutMs);
      const either = signal ? AbortSignal.any([signal, timeout]) : timeout;
      try {
        return await piscina.run({ name, input }, { signal: either });
      } catch (error) {
        if (signal?.aborted) throw signal.reason;
        if (timeout.aborted) throw tookTooLong(timeoutMs);
        throw error;
      } finally {
        asked--;
      }
    },
    close: () => piscina.destroy(),
  };
}

function tookTooLong(milliseconds: number): AppError {
  const seconds = Math.round(milliseconds / 1000);
  return new AppError("unavailable", `These statistics took longer than ${seconds} s and were stopped.`);
}

function tooBusy(): AppError {
  const words = "The server is busy with other statistics: try again in a minute.";
  return new AppError("unavailable", words, undefined, 60);
}
