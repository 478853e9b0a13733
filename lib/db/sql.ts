import "server-only";
import pg from "pg";
import { databasePool } from "./client";

/**
 * Raw statements as template literals. Prisma's transactions have this shape too; over pg itself it costs a fifth of the time, which is what the voting
 * loop is made of. A statement that begins with a comment `prepared:name` is planned once per connection.
 */
export type Sql = {
  $queryRaw<T>(strings: TemplateStringsArray, ...values: unknown[]): Promise<T>;
  $executeRaw(strings: TemplateStringsArray, ...values: unknown[]): Promise<number>;
};

const bigintOid = 20;
const types = {
  getTypeParser: (oid: number, format?: "text" | "binary") =>
    oid === bigintOid ? (text: string) => BigInt(text) : pg.types.getTypeParser(oid, format),
};

const preparedName = /^\s*\/\*prepared:(\w+)\*\//;
const texts = new WeakMap<TemplateStringsArray, { text: string; name?: string }>();

/** A literal's strings are the same object at every call: its text is joined once. */
function statementOf(strings: TemplateStringsArray): { text: string; name?: string } {
  let statement = texts.get(strings);
  if (!statement) {
    const text = strings.reduce((joined, part, n) => (n === 0 ? part : `${joined}$${n}${part}`), "");
    statement = { text, name: preparedName.exec(text)?.[1] };
    texts.set(strings, statement);
  }
  return statement;
}

export function sqlOver(client: Pick<pg.PoolClient, "query"> | pg.Pool): Sql {
  const run = (strings: TemplateStringsArray, values: unknown[]) =>
    client.query({ ...statementOf(strings), values, types });
  return {
    // The caller names the row's shape, as with Prisma's own raw queries.
    $queryRaw: async <T>(strings: TemplateStringsArray, ...values: unknown[]) => (await run(strings, values)).rows as T,
    $executeRaw: async (strings, ...values) => (await run(strings, values)).rowCount ?? 0,
  };
}

/** Single statements outside a transaction. */
export function sqlOnce(): Sql {
  return sqlOver(databasePool());
}
