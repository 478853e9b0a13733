import "server-only";
import { setTimeout as sleep } from "node:timers/promises";

/** Waits, unless the signal says that there is no point; whoever asked looks at it next. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  await sleep(ms, undefined, { signal }).catch(() => {});
}
