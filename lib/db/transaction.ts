import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { databaseUnavailable, isConnectionLost, isWriteConflict } from "./availability";
import { db, type Transaction } from "./client";

const patienceMs = 8_000;

/**
 * Runs `work` in one transaction. A write conflict runs it again; a database that is starting again is waited for, but only
 * before the first statement has succeeded: after that, whether a commit went through cannot be known here, and the caller's
 * idempotency key decides.
 */
export async function transaction<T>(
  work: (tx: Transaction) => Promise<T>,
  options: { timeoutMs?: number } = {},
): Promise<T> {
  const started = Date.now();
  for (let attempt = 0; ; attempt++) {
    let begun = false;
    try {
      return await db().$transaction(
        (tx) => {
          begun = true;
          return work(tx);
        },
        { maxWait: 10_000, timeout: options.timeoutMs ?? 15_000 },
      );
    } catch (error) {
      if (isWriteConflict(error) && attempt < 8) {
        await sleep(Math.random() * 20 * (attempt + 1));
        continue;
      }
      if (!isConnectionLost(error)) throw error;
      if (begun || Date.now() - started > patienceMs) throw databaseUnavailable();
      await sleep(150);
    }
  }
}

/** A read that may be repeated: waits for a database that is starting again, then gives a clear 503. */
export async function patiently<T>(read: () => Promise<T>): Promise<T> {
  const started = Date.now();
  for (;;) {
    try {
      return await read();
    } catch (error) {
      if (!isConnectionLost(error)) throw error;
      if (Date.now() - started > patienceMs) throw databaseUnavailable();
      await sleep(150);
    }
  }
}
