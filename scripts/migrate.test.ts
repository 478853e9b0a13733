import { expect, test } from "vitest";
import { pendingMigrations } from "./migrate.mjs";

const migration = (name: string, checksum = name) => ({ name, sql: "", checksum });
const applied = (name: string, checksum = name, finished = true) => ({ name, checksum, finished });

test("what is not in the history is pending, in order", () => {
  const migrations = [migration("1"), migration("2"), migration("3")];
  expect(pendingMigrations(migrations, [applied("1")]).map(({ name }) => name)).toEqual(["2", "3"]);
});

test("a migration that was changed after it was applied is refused", () => {
  expect(() => pendingMigrations([migration("1", "new")], [applied("1", "old")])).toThrow(
    /^The migration 1 was changed/,
  );
});

test("the database of a newer version is refused", () => {
  expect(() => pendingMigrations([migration("1")], [applied("1"), applied("2")])).toThrow(
    /newer Evenhand.*migration 2/,
  );
});

test("a migration that another tool left half done is refused", () => {
  expect(() => pendingMigrations([migration("1")], [applied("1", "1", false)])).toThrow(/^The migration 1 was begun/);
});
