import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "@/scripts/places.mjs";

/** Hebrew for browsers, English put into Hebrew letters for us: a language from right to left that only tests have. */
export const mirror = { locale: "he-x-mirror", name: "תירבע" };

type Tree = { [key: string]: string | Tree };

const letters = "אבגדהוזחטיכלמנסעפצקרשתםןףץ";
const inMirror = (text: string) =>
  text.replace(/[a-z]/gi, (letter) => letters[letter.toLowerCase().charCodeAt(0) - 97] ?? letter);

/** Where the brace that opens at `from` closes. */
function closing(message: string, from: number): number {
  let depth = 0;
  for (let at = from; at < message.length; at++) {
    if (message[at] === "{") depth += 1;
    if (message[at] === "}") depth -= 1;
    if (depth === 0) return at;
  }
  return message.length;
}

/** The words of an ICU message; its arguments, tags and cases stay what they are. */
export function mirrored(message: string): string {
  let result = "";
  for (let at = 0; at < message.length; ) {
    const next = message.slice(at).search(/[{<]/);
    const end = next === -1 ? message.length : at + next;
    result += inMirror(message.slice(at, end));
    if (end === message.length) break;
    const close = message[end] === "<" ? message.indexOf(">", end) : closing(message, end);
    const inside = message.slice(end, close + 1);
    result += /^\{\s*\w+\s*,\s*(plural|select)/.test(inside) ? cases(inside) : inside;
    at = close + 1;
  }
  return result;
}

/** Of a plural or a select the messages, one brace deeper. */
function cases(inside: string): string {
  let result = "";
  for (let at = 1; at < inside.length; ) {
    const open = inside.indexOf("{", at);
    if (open === -1) return `{${result}${inside.slice(at)}`;
    const close = closing(inside, open);
    result += `${inside.slice(at, open)}{${mirrored(inside.slice(open + 1, close))}}`;
    at = close + 1;
  }
  return `{${result}`;
}

const all = (tree: Tree): Tree =>
  Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, typeof value === "string" ? mirrored(value) : all(value)]),
  );

/** A folder with that language's file, for LANGUAGES_FOLDER. */
export function mirrorFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "evenhand-languages-"));
  const en: Tree = JSON.parse(readFileSync(join(root, "lib", "i18n", "messages", "en.json"), "utf8"));
  const language = { name: mirror.name, direction: "rtl", label: mirrored("Language") };
  writeFileSync(join(folder, `${mirror.locale}.json`), JSON.stringify({ ...all(en), language }));
  return folder;
}
