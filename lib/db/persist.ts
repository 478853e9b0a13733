import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { databaseUnavailable, isConnectionLost, isWriteConflict } from "./availability";

const patienceMs = 8_000;

/**
 * Runs `attempt` until it goes through. A write conflict runs it again; a database that is starting again is waited for, but only before the
 * first statement has succeeded (`begun`): after that, whether a commit went through cannot be known here, and the caller's
 * idempotency key decides.
 */
export async function persist<T>(attempt: (begun: () => void) => Promise<T>): Promise<T> {
  const started = Date.now();
  for (let tries = 0; ; tries++) {
    let begun = false;
    try {
      return await attempt(() => {
        begun = true;
      });
    } catch (error) {
      if (isWriteConflict(error) && tries < 8) {
        await sleep(Math.random() * 20 * (tries + 1));
        continue;
      }
      if (!isConnectionLost(error)) throw error;
      if (begun || Date.now() - started > patienceMs) throw databaseUnavailable();
      await sleep(150);
    }
  }
}
