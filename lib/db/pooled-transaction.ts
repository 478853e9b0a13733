import "server-only";
import type { PoolClient } from "pg";
import { databasePool } from "./client";

/** Runs `work` between `begin` and COMMIT on a connection of the pool; one that broke does not go back to it. */
export async function pooledTransaction<T>(begin: string, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await databasePool().connect();
  let broken: Error | undefined;
  // A connection that dies between two statements must not end the process.
  const onError = (error: Error) => {
    broken = error;
  };
  client.on("error", onError);
  try {
    await client.query(begin);
    const result = await work(client);
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
}
