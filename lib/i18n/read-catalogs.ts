import "server-only";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { z } from "zod";
import { describeError, log } from "@/lib/log";
import type { Catalog, Locale } from "./catalog";
import { compileMessages } from "./compile-messages";
import en from "./messages/en.json";

const File = z.looseObject({
  language: z.looseObject({ name: z.string().min(1), direction: z.enum(["ltr", "rtl"]) }),
});

const named = /^([a-z]{2,3}(-[A-Za-z0-9]{1,8})*)\.json$/;

/** Every language that has a file in these folders; a later folder's goes before an earlier one's. English is always there. */
export function readCatalogs(folders: string[]): Map<Locale, Catalog> {
  const catalogs = new Map([["en", catalogOf("en", en)]]);
  for (const path of folders.flatMap(filesIn)) {
    const locale = basename(path, ".json");
    try {
      catalogs.set(locale, catalogOf(locale, JSON.parse(readFileSync(path, "utf8"))));
    } catch (error) {
      log.error({ file: path, ...describeError(error) }, "a language was left out: its file is not right");
    }
  }
  return catalogs;
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => named.test(name));
  return names.sort().map((name) => join(/* turbopackIgnore: true */ folder, name));
}

function catalogOf(locale: Locale, content: unknown): Catalog {
  const { language, ...messages } = File.parse(content);
  // Keys and values are checked against English one by one; what is neither text nor a group of texts is left out.
  return { locale, ...language, messages: compileMessages({ language, ...messages } as typeof en, en) };
}
