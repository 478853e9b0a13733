import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test, vi } from "vitest";
import { findChromium, installedChromium } from "./chromium.mjs";

const home = mkdtempSync(join(tmpdir(), "evenhand-chromium-"));
const program = join(home, "chromium");
writeFileSync(program, "");
chmodSync(program, 0o755);

afterAll(() => rmSync(home, { recursive: true }));

afterEach(() => vi.unstubAllEnvs());

test("the system's Chromium is found on the path", () => {
  expect(installedChromium({ NODE_ENV: "test", PATH: `/nowhere:${home}` })).toBe(program);
});

test("CHROMIUM_PATH goes before the system's", () => {
  vi.stubEnv("CHROMIUM_PATH", program);
  expect(findChromium()).toBe(program);
});

test("a CHROMIUM_PATH without a program gives a sentence", () => {
  rmSync(program);
  vi.stubEnv("CHROMIUM_PATH", program);
  expect(() => findChromium()).toThrow(/^CHROMIUM_PATH is .* and there is no program there/);
});
