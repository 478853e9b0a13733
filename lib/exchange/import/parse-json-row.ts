import type { ImportProblem } from "@/lib/exchange/schema";
import { problemAt, type Row } from "./row";

export function parseJsonRow(text: string, place: { row: number; line: number }): Row | ImportProblem {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return problemAt(place, {
      code: "not_json",
      message: "This row is not valid JSON.",
      hint: notJsonHint(text),
      kept: false,
    });
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return problemAt(place, {
      code: "not_an_object",
      message: "This row is not an object with named fields.",
      hint: 'Write each row as {"field": "value", …}.',
      kept: false,
    });
  }
  return { kind: "row", ...place, value };
}

function notJsonHint(text: string): string {
  if (/[[:,]\s*-?(NaN|Infinity)\b/.test(text)) return "JSON has no NaN or Infinity: write null instead.";
  // biome-ignore lint/suspicious/noControlCharactersInRegex: raw control characters are what is looked for
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text))
    return "The row holds raw control characters: escape or remove them.";
  return "Look for a missing quote, comma or bracket, and write the file again with a JSON library.";
}
