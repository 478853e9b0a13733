import { MAX_DEPTH } from "@/lib/exchange/limits";
import type { ImportProblem } from "@/lib/exchange/schema";
import { inspectJson } from "./inspect-json";
import { type Fault, problemAt, type Row } from "./row";

/** One row of JSON; `last` where the file ends with it, so that an unfinished row is known as one cut off. */
export function* parseJsonRow(
  written: string,
  place: { row: number; line: number },
  last = false,
): Generator<Row | ImportProblem> {
  const { deepest, repeatedKey, open, text } = inspectJson(written);
  if (deepest > MAX_DEPTH) {
    yield problemAt(place, TOO_DEEP);
    return;
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    yield problemAt(place, last && open ? CUT_OFF : notJson(written));
    return;
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    yield problemAt(place, NOT_AN_OBJECT);
    return;
  }
  if (repeatedKey !== null) yield problemAt(place, repeated(repeatedKey));
  yield { kind: "row", ...place, value };
}

function notJson(text: string): Fault {
  return { code: "not_json", message: "This row is not valid JSON.", hint: notJsonHint(text), kept: false };
}

function notJsonHint(text: string): string {
  if (/[[:,]\s*-?(NaN|Infinity)\b/.test(text)) return "JSON has no NaN or Infinity: write null instead.";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text))
    return "The row holds raw control characters: escape or remove them.";
  if (/^\s*\{\s*'/.test(text))
    return "The row is written in Python's way, with single quotes: write it with json.dumps.";
  return "Look for a missing quote, comma or bracket, and write the file again with a JSON library.";
}

const repeated = (key: string): Fault => ({
  code: "duplicate_keys",
  message: `This row gives “${key.slice(0, 100)}” more than once; the last one was taken.`,
  hint: "Give every field once.",
  kept: true,
});
const TOO_DEEP: Fault = {
  code: "too_deep",
  message: `This row is nested deeper than ${MAX_DEPTH} levels and was skipped.`,
  hint: "Write the texts as plain fields of the row.",
  kept: false,
};
const NOT_AN_OBJECT: Fault = {
  code: "not_an_object",
  message: "This row is not an object with named fields.",
  hint: 'Write each row as {"field": "value", …}.',
  kept: false,
};
const CUT_OFF: Fault = {
  code: "truncated",
  message: "The file ends in the middle of this row. The rows before it were read.",
  hint: "The file seems to be cut off: copy or download it again.",
  kept: false,
};
