import { createContext, Script } from "node:vm";

const held: { work?: () => unknown; result?: unknown } = createContext({});
const script = new Script("result = work()");

/**
 * What `work` gives, or null when it is still at it after so many milliseconds: it is then stopped wherever it is, be it inside a
 * regular expression. For work without a state that could be left half changed. What `work` throws is thrown.
 */
export function withinDeadline<T>(work: () => T, ms: number): T | null {
  held.work = work;
  try {
    script.runInContext(held, { timeout: ms });
    // The script puts there what `work` gave.
    return held.result as T;
  } catch (error) {
    // Not `instanceof Error`: the error may come from another realm.
    if (typeof error === "object" && error !== null && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT")
      return null;
    throw error;
  } finally {
    held.work = undefined;
    held.result = undefined;
  }
}
