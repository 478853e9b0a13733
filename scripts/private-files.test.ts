import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { isRoot, keepPrivate, newSecret, privateFolder, writePrivate } from "./private-files.mjs";

let home: string;
const modeOf = (path: string) => statSync(path).mode & 0o777;

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "evenhand-private-"));
});

afterEach(() => rmSync(home, { recursive: true }));

test("nobody else can list a private folder", () => {
  expect(modeOf(privateFolder(join(home, "a", "b"))) & 0o066).toBe(0);
});

test("only root lets others pass through, for the database's account below", () => {
  expect(modeOf(privateFolder(join(home, "a")))).toBe(isRoot() ? 0o711 : 0o700);
});

test("a private file is its owner's alone, also where it was open to all before", () => {
  const path = join(home, "secret");
  writeFileSync(path, "old", { mode: 0o644 });
  writePrivate(path, "new");
  expect(modeOf(path)).toBe(0o600);
});

test("a secret is made once and kept", () => {
  const path = join(home, "secret");
  const first = keepPrivate(path, newSecret);
  expect(keepPrivate(path, newSecret)).toBe(first);
  expect(Buffer.from(first, "base64url")).toHaveLength(32);
});

test.each(["/proc/evenhand", "/dev/null/evenhand"])("%s gives a sentence", (path) => {
  expect(() => privateFolder(path)).toThrow(/^The data folder .* cannot be written \(\w+\): set DATA_DIR/);
});
