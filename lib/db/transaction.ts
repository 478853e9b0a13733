import "server-only";
import { type Transaction, transactionClient } from "./client";
import { persist } from "./persist";
import { pooledTransaction } from "./pooled-transaction";
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
  return persist((begun) =>
    pooledTransaction("BEGIN", (client) => {
      begun();
      return work(sqlOver(client));
    }),
  );
}

/** A read that may be repeated: waits for a database that is starting again, then gives a clear 503. */
export function patiently<T>(read: () => Promise<T>): Promise<T> {
  return persist(() => read());
}
