import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, inject, test } from "vitest";
import { migrate } from "./migrate.mjs";

let folder: string;
let url: string;
const name = `migrate_${process.pid}`;

async function query(sql: string, on = url): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: on });
  await client.connect();
  return client
    .query(sql)
    .then(({ rows }) => rows)
    .finally(() => client.end());
}

function write(migration: string, sql: string): void {
  mkdirSync(join(folder, migration), { recursive: true });
  writeFileSync(join(folder, migration, "migration.sql"), sql);
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "evenhand-migrations-"));
  await query(`create database ${name}`, inject("databaseUrl"));
  url = new URL(`/${name}`, inject("databaseUrl")).href;
  write("20260101000000_one", "create table one (n int); insert into one values (1);");
  write("20260102000000_two", "create table two as select n from one;");
});

afterEach(async () => {
  await query(`drop database ${name} with (force)`, inject("databaseUrl"));
  rmSync(folder, { recursive: true });
});

test("migrations are applied in order, once", async () => {
  expect(await migrate(url, { folder })).toEqual(["20260101000000_one", "20260102000000_two"]);
  expect(await migrate(url, { folder })).toEqual([]);
  expect(await query("select n from two")).toEqual([{ n: 1 }]);
});

test("of processes that race, each migration is applied by one", async () => {
  const applied = await Promise.all(Array.from({ length: 6 }, () => migrate(url, { folder })));
  expect(applied.flat().sort()).toEqual(["20260101000000_one", "20260102000000_two"]);
});

test("of a migration that fails nothing is kept, and it can be put right", async () => {
  write("20260103000000_three", "create table three (n int); select 1 / 0;");
  await expect(migrate(url, { folder })).rejects.toThrow(
    /^The migration 20260103000000_three failed \(division by zero\)/,
  );
  expect(await query("select to_regclass('three') as three")).toEqual([{ three: null }]);
  write("20260103000000_three", "create table three (n int);");
  expect(await migrate(url, { folder })).toEqual(["20260103000000_three"]);
});

test("the project's own migrations apply to an empty database, and Prisma's history says so", async () => {
  const applied = await migrate(url);
  expect(applied.length).toBeGreaterThan(0);
  const history = await query(
    "select migration_name from _prisma_migrations where finished_at is not null and applied_steps_count = 1 order by 1",
  );
  expect(history).toEqual(applied.map((migration) => ({ migration_name: migration })));
});
