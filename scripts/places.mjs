import { join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url)).replace(/[\\/]$/, "");
export const migrationsFolder = join(root, "prisma", "migrations");
export const schemaFile = join(root, "prisma", "schema.prisma");
