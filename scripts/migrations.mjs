import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");
export const migrationsFolder = join(root, "prisma", "migrations");
export const schemaFile = join(root, "prisma", "schema.prisma");

/** Prisma's layout, in order; the checksum is Prisma's too. @param {string} folder @returns {Migration[]} */
export function listMigrations(folder = migrationsFolder) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, "migration.sql")));
  return names.sort().map((name) => {
    const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}
