import "server-only";
import { persist } from "./persist";
import { pooledTransaction } from "./pooled-transaction";

/** A statement's rows, each value as PostgreSQL writes it; null where it is NULL. */
export type TextQuery = (text: string, values: unknown[]) => Promise<(string | null)[][]>;

const asText = { getTypeParser: () => (value: string) => value };

/** Runs reads that all see the database as it was at one moment, without turning rows into objects. */
export function readSnapshot<T>(work: (query: TextQuery) => Promise<T>): Promise<T> {
  return persist(() =>
    pooledTransaction("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", (client) =>
      work(async (text, values) => {
        const config = { text, values, rowMode: "array" as const, types: asText };
        return (await client.query<(string | null)[]>(config)).rows;
      }),
    ),
  );
}
