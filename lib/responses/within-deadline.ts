import { createContext, Script } from "node:vm";

const held: { work?: () => unknown; result?: unknown } = createContext({});
const script = new Script("result = work()");
const attempts = 3;

/** Milliseconds this process has computed. */
const computed = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/**
 * What `work` gives, or null when it is still at it after so many milliseconds: it is then stopped wherever it is, be it inside a
 * regular expression. Time in which the machine did something else is no fault of the work: it is tried again. For work without a
 * state that could be left half changed. What `work` throws is thrown.
 */
export function withinDeadline<T>(work: () => T, ms: number, clock: () => number = computed): T | null {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const began = clock();
    const done = attemptWithin(work, ms);
    if (done !== stopped) return done;
    if (clock() - began > ms / 2) return null;
  }
  return null;
}

const stopped = Symbol("stopped");

function attemptWithin<T>(work: () => T, ms: number): T | typeof stopped {
  held.work = work;
  try {
    script.runInContext(held, { timeout: ms });
    // The script puts there what `work` gave.
    return held.result as T;
  } catch (error) {
    // Not `instanceof Error`: the error may come from another realm.
    if (typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT")
      return stopped;
    throw error;
  } finally {
    held.work = undefined;
    held.result = undefined;
  }
}
