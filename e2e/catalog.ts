import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "@/scripts/places.mjs";

type Tree = { [key: string]: string | Tree };

const messages = (locale: string): Tree =>
  JSON.parse(readFileSync(join(root, "lib", "i18n", "messages", `${locale}.json`), "utf8"));

/** What the app says in a language: `say("ways.skip")`. Arguments stand as they are written. */
export function catalog(locale: string): (path: string) => string {
  const all = messages(locale);
  return (path) => {
    const found = path
      .split(".")
      .reduce<string | Tree | undefined>((at, key) => (typeof at === "object" ? at[key] : at), all);
    if (typeof found !== "string") throw new Error(`${locale} has no ${path}`);
    return found;
  };
}

/** Every sentence of a language that has no arguments: what to look for where it should not be. */
export function sentences(locale: string, namespace: string): string[] {
  const texts = (tree: Tree | string): string[] =>
    typeof tree === "string" ? [tree] : Object.values(tree).flatMap(texts);
  return texts(messages(locale)[namespace] ?? {}).filter((text) => text.length > 12 && !/[{<"’]/.test(text));
}
