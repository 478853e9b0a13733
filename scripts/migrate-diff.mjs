import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { PGlite } from "@electric-sql/pglite";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { PrismaPGlite } from "pglite-prisma-adapter";
import { listMigrations } from "./migrations.mjs";
import { migrationsFolder, schemaFile } from "./places.mjs";
import { runIfMain } from "./run.mjs";

/**
 * The SQL that leads from the migrations to the schema, empty when they agree. The engine is Prisma's own, as WebAssembly;
 * the database it tries the migrations on lives in memory.
 * @param {{ schema?: string, folder?: string }} [options] @returns {Promise<string>}
 */
export async function migrateDiff({ schema = schemaFile, folder = migrationsFolder } = {}) {
  const engine = await openEngine();
  const { stdout, exitCode } = await engine.diff({
    from: { tag: "migrations", ...migrationsList(folder) },
    to: { tag: "schemaDatamodel", files: [{ path: schema, content: readFileSync(schema, "utf8") }] },
    script: true,
    exitCode: true,
    shadowDatabaseUrl: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return exitCode === 0 ? "" : (stdout ?? "");
}

/** Once per process: the module keeps state of its own. */
const engineModule = loadEngineModule();

async function loadEngineModule() {
  const home = dirname(createRequire(import.meta.url).resolve("@prisma/schema-engine-wasm"));
  const bindings = await import(pathToFileURL(join(home, "schema_engine_bg.js")).href);
  const bytes = readFileSync(join(home, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(bytes, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  // @ts-expect-error: what the module exports is known only to its bindings.
  instance.exports.__wbindgen_start();
  return bindings;
}

async function openEngine() {
  const { SchemaEngine } = await engineModule;
  const connect = () => new PrismaPGlite(new PGlite()).connect();
  const adapter = { provider: "postgres", adapterName: "pglite", connect, connectToShadowDb: connect };
  // @ts-expect-error: the adapter's types are of another version of the same interface.
  return SchemaEngine.new({ datamodels: undefined }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter));
}

/** @param {string} folder */
function migrationsList(folder) {
  const migrationDirectories = listMigrations(folder).map(({ name, sql }) => ({
    path: name,
    migrationFile: { path: "migration.sql", content: { tag: "ok", value: sql } },
  }));
  const lockfile = { path: "migration_lock.toml", content: 'provider = "postgresql"\n' };
  return { baseDir: folder, lockfile, shadowDbInitScript: "", migrationDirectories };
}

/** @param {string} name @param {string} sql */
function writeMigration(name, sql) {
  const time = new Date().toISOString().replace(/\D/g, "").slice(0, 14);
  const folder = join(migrationsFolder, `${time}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "migration.sql"), sql);
  console.log(`Wrote ${join(folder, "migration.sql")}.`);
}

await runIfMain(import.meta.filename, async () => {
  const { values } = parseArgs({ options: { name: { type: "string" } } });
  const sql = await migrateDiff();
  if (!sql) {
    console.log("The migrations lead to the schema.");
    return 0;
  }
  if (values.name) {
    writeMigration(values.name, sql);
    return 0;
  }
  process.stdout.write(sql);
  console.error(
    'The schema has changed since its migrations: write one with npm run db:diff -- --name "what_changes".',
  );
  return 2;
});
