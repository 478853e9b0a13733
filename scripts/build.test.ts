import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { hashInputs } from "./build.mjs";

let home: string;

function write(path: string, text: string): void {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), text);
}

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "evenhand-hash-"));
  write("package-lock.json", "{}");
  write("prisma/schema.prisma", "model A {}");
  write("app/page.tsx", "page");
});

afterEach(() => rmSync(home, { recursive: true }));

test("the same files have the same hash", () => {
  expect(hashInputs(home)).toBe(hashInputs(home));
});

test.each([
  "package-lock.json",
  "next.config.js",
  "proxy.ts",
  "prisma/schema.prisma",
  "app/page.tsx",
  "components/ui/button.tsx",
  "lib/env.ts",
  "public/icon.svg",
])("a change of %s asks for a build", (path) => {
  const before = hashInputs(home);
  write(path, "changed");
  expect(hashInputs(home)).not.toBe(before);
});

test.each([
  "README.md",
  "app/page.test.tsx",
  "lib/db/generated/client.ts",
  "prisma/seed.ts",
  "e2e/journey.spec.ts",
  ".data/app-secret",
  "scripts/start.mjs",
  "next-env.d.ts",
])("a change of %s asks for none", (path) => {
  const before = hashInputs(home);
  write(path, "changed");
  expect(hashInputs(home)).toBe(before);
});

test("text moved from one file to the next asks for a build", () => {
  write("lib/a.ts", "one");
  write("lib/b.ts", "");
  const before = hashInputs(home);
  write("lib/a.ts", "");
  write("lib/b.ts", "one");
  expect(hashInputs(home)).not.toBe(before);
});
