import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "@/lib/env";
import { describeError, log } from "@/lib/log";
import { Prisma, PrismaClient } from "./generated/client";
import { persist } from "./persist";

/** `sql`, `join` and `empty` for raw statements; `databaseNull` for a JSON column that holds nothing. */
export const { sql, join: joinSql, empty: emptySql, DbNull: databaseNull } = Prisma;
export type Transaction = Parameters<Parameters<PrismaClient["$transaction"]>[0]>[0];
export type Database = PrismaClient | Transaction;

/** A statement that begins with this comment is planned once per connection; the voting loop's few statements are. */
const preparedName = /^\s*\/\*prepared:(\w+)\*\//;

type Connection = { pool: pg.Pool; prisma: PrismaClient; patient: PrismaClient };

const reads = /^(find|count|aggregate|groupBy|\$queryRaw$)/;

// Next may evaluate this module once per bundle: the pool is one per process all the same.
const shared: typeof globalThis & { evenhandDatabase?: Connection } = globalThis;

function connect(): Connection {
  const pool = new pg.Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    application_name: "evenhand",
  });
  // An idle connection that the server drops must not end the process.
  pool.on("error", (error) => log.warn({ ...describeError(error) }, "an idle database connection was lost"));
  const adapter = new PrismaPg(pool, { statementNameGenerator: ({ sql }) => preparedName.exec(sql)?.[1] ?? "" });
  const prisma = new PrismaClient({ adapter });
  // Reads outside transactions wait for a database that is starting again, so that a page need not know.
  const patient = prisma.$extends({
    query: {
      $allOperations: ({ operation, args, query }) =>
        reads.test(operation) ? persist(() => query(args)) : query(args),
    },
  });
  // The extension changes when a query runs, not what the client can do.
  return { pool, prisma, patient: patient as unknown as PrismaClient };
}

function connection(): Connection {
  shared.evenhandDatabase ??= connect();
  return shared.evenhandDatabase;
}

/** Lazily connected: `next build` evaluates modules without a database. */
export function db(): PrismaClient {
  return connection().patient;
}

/** For transaction.ts alone, which has its own patience. */
export function transactionClient(): PrismaClient {
  return connection().prisma;
}

/** The pool under the client, for COPY-like bulk work and LISTEN. */
export function databasePool(): pg.Pool {
  return connection().pool;
}

export async function disconnect(): Promise<void> {
  const open = shared.evenhandDatabase;
  shared.evenhandDatabase = undefined;
  await open?.prisma.$disconnect();
  if (open && !open.pool.ended) await open.pool.end();
}
