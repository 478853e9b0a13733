import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { migrateDiff } from "./migrate-diff.mjs";

// The engine and its database in memory take their time on a busy machine.
vi.setConfig({ testTimeout: 120_000 });

let home: string;
const schemaOf = (fields: string) => `
datasource db {
  provider = "postgresql"
}

model Vote {
  id Int @id
  ${fields}
}
`;

function paths(fields: string) {
  writeFileSync(join(home, "schema.prisma"), schemaOf(fields));
  return { schema: join(home, "schema.prisma"), folder: join(home, "migrations") };
}

beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), "evenhand-diff-"));
  mkdirSync(join(home, "migrations", "1_init"), { recursive: true });
  const sql = 'create table "Vote" (id integer not null, constraint "Vote_pkey" primary key (id));';
  writeFileSync(join(home, "migrations", "1_init", "migration.sql"), sql);
});

afterAll(() => rmSync(home, { recursive: true }));

test("migrations that lead to the schema leave nothing to write", async () => {
  expect(await migrateDiff(paths(""))).toBe("");
});

test("a column that no migration makes is what is left to write", async () => {
  expect(await migrateDiff(paths("seconds Float?"))).toContain(
    'ALTER TABLE "Vote" ADD COLUMN     "seconds" DOUBLE PRECISION',
  );
});
