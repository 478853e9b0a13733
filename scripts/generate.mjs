import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, schemaFile } from "./places.mjs";
import { runCommand } from "./run-command.mjs";

const stamp = join(root, "lib", "db", "generated", ".stamp");

/** Writes the database client into lib/db/generated, unless the schema and Prisma are those it was written from. */
export async function generate() {
  const version = readFileSync(join(root, "node_modules", "prisma", "package.json"));
  const hash = createHash("sha256").update(version).update(readFileSync(schemaFile)).digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === hash) return;
  await runCommand("Writing the database client", ["prisma/build/index.js", "generate", "--schema", schemaFile], {
    CHECKPOINT_DISABLE: "1",
    // Generating asks for an engine it does not use and may not be able to download: any program will do. For this one
    // command only, as with such a stub Prisma's other commands would succeed without doing anything.
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  });
  writeFileSync(stamp, hash);
}
