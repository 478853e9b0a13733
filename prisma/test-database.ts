import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runMigrations } from "graphile-worker";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { migrate } from "@/scripts/migrate.mjs";
import { startPostgres } from "@/scripts/postgres.mjs";

declare module "vitest" {
  interface ProvidedContext {
    databaseUrl: string;
    template: string;
  }
}

const template = "evenhand_template";

/** One real PostgreSQL for the run, with a migrated template that each test file clones. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), "evenhand-test-"));
  const server = await startPostgres({ folder, settings: { fsync: "off", max_connections: "120" } });
  await inDatabase(server.url(), `CREATE DATABASE ${template}`);
  await migrate(server.url(template));
  await runMigrations({ connectionString: server.url(template) });
  project.provide("databaseUrl", server.url());
  project.provide("template", template);
  return async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
}

async function inDatabase(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}
