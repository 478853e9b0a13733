import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { migrationsFolder } from "./places.mjs";

/** @typedef {{ name: string, sql: string, checksum: string }} Migration */

/** Prisma's layout, in order; the checksum is Prisma's too. @param {string} folder @returns {Migration[]} */
export function listMigrations(folder = migrationsFolder) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, "migration.sql")));
  return names.sort().map((name) => {
    const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}
