import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { readCatalogs } from "./read-catalogs";

const own = "lib/i18n/messages";

function aFolder(files: Record<string, string>): string {
  const folder = mkdtempSync(join(tmpdir(), "evenhand-languages-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  return folder;
}

const german = { language: { name: "Deutsch", direction: "ltr" }, ui: { copy: "Kopieren" } };

test("one more file is one more language, by its own name; what it lacks is in English", () => {
  const catalogs = readCatalogs([own, aFolder({ "de.json": JSON.stringify(german) })]);
  expect([...catalogs.keys()]).toEqual(["en", "zh-CN", "de"]);
  const { name, direction, messages } = catalogs.get("de")!;
  expect({ name, direction, ...messages.ui }).toMatchObject({
    name: "Deutsch",
    direction: "ltr",
    copy: "Kopieren",
    close: "Close",
  });
});

test("a later folder's file goes before an earlier one's", () => {
  const later = { language: { name: "English", direction: "ltr" }, ui: { copy: "Take" } };
  const catalogs = readCatalogs([own, aFolder({ "en.json": JSON.stringify(later) })]);
  expect(catalogs.get("en")?.messages.ui).toMatchObject({ copy: "Take", close: "Close" });
});

test("a file that is broken, unnamed or not a language's is left out, and English is there without any", () => {
  const folder = aFolder({
    "fr.json": "{",
    "it.json": "{}",
    "es.json": JSON.stringify({ ...german, ui: { copy: "{open" } }),
    "notes.txt": "x",
    "a list.json": JSON.stringify(german),
  });
  expect([...readCatalogs([folder]).keys()]).toEqual(["en"]);
  expect([...readCatalogs([join(folder, "nowhere")]).keys()]).toEqual(["en"]);
});
