import { readdirSync, readFileSync } from "node:fs";
import compile from "icu-minify/compile";
import { expect, test } from "vitest";
import en from "./messages/en.json";

type Tree = { [key: string]: string | Tree };

const files = readdirSync("lib/i18n/messages");
const read = (file: string): Tree => JSON.parse(readFileSync(`lib/i18n/messages/${file}`, "utf8"));

/** Every message by its path. */
function messagesOf(tree: Tree, path: string[] = []): [path: string, message: string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "string"
      ? [[[...path, key].join("."), value] as [string, string]]
      : messagesOf(value, [...path, key]),
  );
}

/** Names of arguments and tags in a compiled message: a list of nodes, of which those that are lists begin with a name. */
function namesIn(message: unknown): string[] {
  if (!Array.isArray(message)) return [];
  return message.flatMap((node) => {
    if (!Array.isArray(node)) return [];
    const [name, kind, options] = node;
    if (typeof kind === "number" && kind !== 0)
      return [name, ...(typeof options === "object" ? Object.values(options).flatMap(namesIn) : [])];
    return [name, ...namesIn(node.slice(1))];
  });
}
const namesOf = (message: string) => [...new Set(namesIn(compile(message)))].sort();

const english = messagesOf(en);

test("names of arguments and tags are found at any depth", () => {
  expect(namesOf("plain")).toEqual([]);
  expect(namesOf("{a} <b>{c, number} {d, plural, one {# {e}} other {<f>#</f>}}</b>")).toEqual([
    "a",
    "b",
    "c",
    "d",
    "e",
    "f",
  ]);
});

test("English is there, and a second language", () => {
  expect(files).toEqual(expect.arrayContaining(["en.json", "zh-CN.json"]));
});

test.each(files)("%s: named as a language that browsers know, and says its own name and direction", (file) => {
  const locale = file.replace(/\.json$/, "");
  expect(Intl.getCanonicalLocales(locale)).toEqual([locale]);
  const { name, direction } = read(file).language as Tree;
  expect(name).toMatch(/^\p{L}.+/u);
  expect(["ltr", "rtl"]).toContain(direction);
});

test.each(files)("%s: the keys of English, in its order, and nothing empty", (file) => {
  expect(messagesOf(read(file)).map(([path]) => path)).toEqual(english.map(([path]) => path));
  expect(messagesOf(read(file)).filter(([, message]) => message.trim() === "" || message !== message.trim())).toEqual(
    [],
  );
});

test.each(files)("%s: the arguments and tags of English in every message", (file) => {
  const theirs = new Map(messagesOf(read(file)));
  for (const [path, message] of english)
    expect([path, namesOf(theirs.get(path) ?? "")]).toEqual([path, namesOf(message)]);
});

/** The same in every language: names of keys, and what is only arguments. */
const untranslated = new Set(["language.direction"]);

test.each(files.filter((file) => file !== "en.json"))("%s: everything is translated", (file) => {
  const theirs = new Map(messagesOf(read(file)));
  const same = english.filter(
    ([path, message]) => theirs.get(path) === message && /\p{L}/u.test(message.replace(/\{.*?\}/g, "")),
  );
  expect(same.map(([path]) => path).filter((path) => !untranslated.has(path))).toEqual([]);
});

/** Latin letters that Chinese text does have. */
const latin = /Evenhand|Markdown|LaTeX|\b(Ctrl|Shift|Alt|Esc|Enter|Tab|Home|End)\b|\b[A-Z]\b/g;

test("Chinese is written in Chinese: no English words, full-width punctuation, no space inside a sentence's characters", () => {
  for (const [path, message] of messagesOf(read("zh-CN.json"))) {
    const words = message.replace(/<\/?\w+>|\{[^{}]*\}|\{\w+, plural, other|[{}]/g, "").replace(latin, "");
    expect([path, words.match(/[A-Za-z]{2,}/g)]).toEqual([path, path === "language.direction" ? ["ltr"] : null]);
    expect([
      path,
      words.match(/\p{Script=Han} ?[,;:?!]|[,;:?!] ?\p{Script=Han}|\p{Script=Han} \p{Script=Han}/gu),
    ]).toEqual([path, null]);
  }
});
