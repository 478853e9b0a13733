import "server-only";
import { databasePool, type Transaction, transactionClient } from "./client";
import { persist } from "./persist";
import { type Sql, sqlOver } from "./sql";

/** Runs `work` in one transaction of the Prisma client. */
export function transaction<T>(
  work: (tx: Transaction) => Promise<T>,
  options: { timeoutMs?: number } = {},
): Promise<T> {
  const limits = { maxWait: 10_000, timeout: options.timeoutMs ?? 15_000 };
  return persist((begun) =>
    transactionClient().$transaction((tx) => {
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
