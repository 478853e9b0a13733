import "server-only";
import { databasePool } from "./client";
import { persist } from "./persist";

/** A statement's rows, each value as PostgreSQL writes it; null where it is NULL. */
export type TextQuery = (text: string, values: unknown[]) => Promise<(string | null)[][]>;

const asText = { getTypeParser: () => (value: string) => value };

/** Runs reads that all see the database as it was at one moment, without turning rows into objects. */
export function readSnapshot<T>(work: (query: TextQuery) => Promise<T>): Promise<T> {
  return persist(async () => {
    const client = await databasePool().connect();
    let broken: Error | undefined;
    // A connection that dies between two statements must not end the process.
    const onError = (error: Error) => {
      broken = error;
    };
    client.on("error", onError);
    try {
      await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
      const result = await work(async (text, values) => {
        const config = { text, values, rowMode: "array" as const, types: asText };
        return (await client.query<(string | null)[]>(config)).rows;
      });
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
