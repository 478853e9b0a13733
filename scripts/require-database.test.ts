import { expect, test } from "vitest";
import { requireDatabase, whyNoDatabase, whyTooOld } from "./require-database.mjs";

const address = "postgresql://anna:very-secret@db.example.org:5433/votes";
const failure = (code: string) => Object.assign(new Error("failed"), { code });

test("PostgreSQL 14 and newer will do", () => {
  expect(whyTooOld(140_000)).toBeNull();
  expect(whyTooOld(180_004)).toBeNull();
});

test("an older PostgreSQL is named", () => {
  expect(whyTooOld(130_011)).toBe("The database is PostgreSQL 13 and Evenhand needs PostgreSQL 14 or newer.");
});

test.each([
  ["28P01", "PostgreSQL at db.example.org:5433 refuses the user anna"],
  ["3D000", "PostgreSQL at db.example.org:5433 has no database votes"],
  ["ECONNREFUSED", "The database at db.example.org:5433 cannot be reached (ECONNREFUSED)"],
  ["53300", "PostgreSQL at db.example.org:5433 has no connection left"],
])("%s becomes a sentence without the password", (code, sentence) => {
  expect(whyNoDatabase(address, failure(code))).toContain(sentence);
  expect(whyNoDatabase(address, failure(code))).not.toContain("very-secret");
});

test.each(["localhost", "mysql://localhost/x", "postgresql://[broken"])("%s is no address", async (text) => {
  await expect(requireDatabase(text)).rejects.toThrow(/^DATABASE_URL is not an address/);
});

test("a port where nothing listens is unreachable", async () => {
  await expect(requireDatabase("postgresql://a:b@127.0.0.1:1/c")).rejects.toThrow(/cannot be reached \(ECONNREFUSED\)/);
});
