import fc from "fast-check";
import { expect, test } from "vitest";
import { collect, piece, storableText, textInPieces } from "@/lib/exchange/laws";
import { MAX_ROW } from "@/lib/exchange/limits";
import { jsonLineRows } from "./json-line-rows";

test("objects written a line each are read back, in any pieces", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(storableText), piece, fc.constantFrom("\n", "\r\n", "\r"), async (texts, size, end) => {
      const file = texts.map((text) => JSON.stringify({ text })).join(end);
      const rows = await collect(jsonLineRows(textInPieces(file, size)));
      expect(rows.map((row) => row.kind === "row" && row.value)).toEqual(texts.map((text) => ({ text })));
    }),
  );
});

test("a bad line is told by its number, blank lines are passed over and the others are read", async () => {
  const rows = await collect(jsonLineRows(textInPieces('{"a":1}\n\n{"a":\n{"a":3}\n')));
  expect(rows.map(({ kind, line, row }) => [kind, line, row])).toEqual([
    ["row", 1, 1],
    ["problem", 3, 2],
    ["row", 4, 3],
  ]);
});

test("a line too long to be held is skipped", async () => {
  async function* file() {
    yield '{"a":1}\n{"a":"';
    for (let held = 0; held <= MAX_ROW; held += 1_000_000) yield "x".repeat(1_000_000);
    yield '"}\n{"a":2}';
  }
  const rows = await collect(jsonLineRows(file()));
  expect(rows.map((row) => (row.kind === "problem" ? row.code : row.value))).toEqual([{ a: 1 }, "too_long", { a: 2 }]);
});

test("a file cut off in its last line says so", async () => {
  const rows = await collect(jsonLineRows(textInPieces('{"a":1}\n{"a":"tw')));
  expect(rows.map((row) => (row.kind === "problem" ? [row.code, row.line] : row.value))).toEqual([
    { a: 1 },
    ["truncated", 2],
  ]);
});
