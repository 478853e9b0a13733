import { randomUUID } from "node:crypto";
import { withClient } from "./database-login.mjs";
import { listMigrations } from "./migrations.mjs";
import { migrationsFolder } from "./places.mjs";
import { requireDatabase } from "./require-database.mjs";
import { runIfMain } from "./run.mjs";
import { Sentence } from "./sentence.mjs";

/** @typedef {import("./migrations.mjs").Migration} Migration @typedef {import("pg").Client} Client */

// Prisma's own table, so that Prisma's tools can take over.
const historyTable = `create table if not exists _prisma_migrations (
  id varchar(36) primary key not null,
  checksum varchar(64) not null,
  finished_at timestamptz,
  migration_name varchar(255) not null,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz not null default now(),
  applied_steps_count integer not null default 0
)`;

// The key Prisma's engine locks, so that it and we wait for each other.
const lockKey = 72_707_369;

/**
 * Applies what is missing, each migration and its row of history in one transaction: a start that is killed leaves no half,
 * which the engine's own two steps would, and processes that race wait for each other.
 * @param {string} databaseUrl @param {{ folder?: string }} [options] @returns {Promise<string[]>} the names applied now
 */
export async function migrate(databaseUrl, { folder = migrationsFolder } = {}) {
  await requireDatabase(databaseUrl);
  return withClient({ connectionString: databaseUrl }, async (client) => {
    await client.query("select pg_advisory_lock($1)", [lockKey]);
    const pending = pendingMigrations(listMigrations(folder), await readHistory(client));
    for (const migration of pending) await applyMigration(client, migration);
    return pending.map((migration) => migration.name);
  });
}

/** @typedef {{ name: string, checksum: string, finished: boolean }} Applied */

/** @param {Client} client @returns {Promise<Applied[]>} */
async function readHistory(client) {
  await client.query(`set client_min_messages = warning; ${historyTable}`);
  const { rows } = await client.query(
    `select migration_name as name, checksum, finished_at is not null as finished
     from _prisma_migrations where rolled_back_at is null`,
  );
  return rows;
}

/** @param {Migration[]} migrations @param {Applied[]} history @returns {Migration[]} */
export function pendingMigrations(migrations, history) {
  const applied = new Map(history.map((row) => [row.name, row]));
  const known = new Set(migrations.map((migration) => migration.name));
  for (const { name, finished } of history) {
    if (!known.has(name))
      throw new Sentence(`The database is of a newer Evenhand (it knows the migration ${name}): update this one.`);
    if (!finished)
      throw new Sentence(
        `The migration ${name} was begun with another tool and not finished: restore the database from a backup.`,
      );
  }
  for (const { name, checksum } of migrations) {
    const row = applied.get(name);
    if (row && row.checksum !== checksum) {
      throw new Sentence(
        `The migration ${name} was changed after this database applied it: put back the file as it was.`,
      );
    }
  }
  return migrations.filter((migration) => !applied.has(migration.name));
}

/** @param {Client} client @param {Migration} migration */
async function applyMigration(client, { name, sql, checksum }) {
  try {
    await client.query("begin");
    await client.query(sql);
    await client.query(
      `insert into _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       values ($1, $2, $3, now(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("commit");
  } catch (error) {
    throw new Sentence(
      `The migration ${name} failed (${error instanceof Error ? error.message : error}); nothing of it was kept.`,
    );
  }
}

await runIfMain(import.meta.filename, async () => {
  if (!process.env.DATABASE_URL) throw new Sentence("Set DATABASE_URL to the database to migrate.");
  const applied = await migrate(process.env.DATABASE_URL);
  console.log(applied.length ? `Applied ${applied.join(", ")}.` : "Nothing to migrate.");
});
