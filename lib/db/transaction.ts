import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { databaseUnavailable, isConnectionLost, isWriteConflict } from "./availability";
import { databasePool, db, type Transaction } from "./client";
import { type Sql, sqlOver } from "./sql";

const patienceMs = 8_000;

/**
 * Runs `attempt` until it goes through. A write conflict runs it again; a database that is starting again is waited for, but only before the
 * first statement has succeeded (`begun`): after that, whether a commit went through cannot be known here, and the caller's
 * idempotency key decides.
 */
async function persist<T>(attempt: (begun: () => void) => Promise<T>): Promise<T> {
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

/** Runs `work` in one transaction of the Prisma client. */
export function transaction<T>(
  work: (tx: Transaction) => Promise<T>,
  options: { timeoutMs?: number } = {},
): Promise<T> {
  const limits = { maxWait: 10_000, timeout: options.timeoutMs ?? 15_000 };
  return persist((begun) =>
    db().$transaction((tx) => {
      begun();
      return work(tx);
    }, limits),
  );
}

/** The same for verbs on the voting loop, which need raw statements only. */
export function sqlTransaction<T>(work: (tx: Sql) => Promise<T>): Promise<T> {
  return persist(async (begun) => {
    const client = await databasePool().connect();
    let broken: Error | undefined;
    // A connection that dies between two statements must not end the process.
    const onError = (error: Error) => {
      broken = error;
    };
    client.on("error", onError);
    try {
      await client.query("BEGIN");
      begun();
      const result = await work(sqlOver(client));
      await client.query("COMMIT");
      return result;
    } catch (error) {
      await client.query("ROLLBACK").catch((failure: Error) => {
        broken = failure;
      });
      throw error;
    } finally {
      client.removeListener("error", onError);
      client.release(broken);
    }
  });
}

/** A read that may be repeated: waits for a database that is starting again, then gives a clear 503. */
export function patiently<T>(read: () => Promise<T>): Promise<T> {
  return persist(() => read());
}
