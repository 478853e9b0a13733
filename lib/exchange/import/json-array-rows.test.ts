import fc from "fast-check";
import { expect, test } from "vitest";
import { collect, piece, storableText, textInPieces } from "@/lib/exchange/laws";
import { MAX_ROW } from "@/lib/exchange/limits";
import { jsonArrayRows } from "./json-array-rows";

const read = (text: string, size = 5) => collect(jsonArrayRows(textInPieces(text, size)));
const told = async (text: string) =>
  (await read(text)).map((row) => (row.kind === "problem" ? [row.code, row.line] : row.value));

test("a list is read back, in any pieces and with any spacing", async () => {
  const element = fc.record({ text: storableText, nested: fc.jsonValue() });
  await fc.assert(
    fc.asyncProperty(fc.array(element), piece, fc.constantFrom(0, 1, "\t"), async (list, size, indent) => {
      const rows = await read(JSON.stringify(list, null, indent), size);
      // JSON has no -0.
      expect(rows.map((row) => row.kind === "row" && row.value)).toEqual(JSON.parse(JSON.stringify(list)));
    }),
  );
});

test("every row has its place and the line it begins on", async () => {
  const rows = await read('[\n {"a": 1},\n\n {\n"a": "x\\ny"\n},\n{"a": 3}]');
  expect(rows.map(({ row, line }) => [row, line])).toEqual([
    [1, 2],
    [2, 4],
    [3, 7],
  ]);
});

test("a bad element costs only itself", async () => {
  expect(await told('[{"a":1},\n{"a":tru},\n7,\n{"a":2},]')).toEqual([
    { a: 1 },
    ["not_json", 2],
    ["not_an_object", 3],
    { a: 2 },
  ]);
});

test("a file cut off keeps the rows before the cut and names the place", async () => {
  expect(await told('[{"a":1},\n{"a":"xy')).toEqual([{ a: 1 }, ["truncated", 2]]);
  expect(await told('[{"a":1}')).toEqual([["truncated", 1]]);
  expect(await told('[{"a":1},')).toEqual([{ a: 1 }, ["truncated", 1]]);
});

test("text after the list is told", async () => {
  expect(await told('[{"a":1}]\n[{"a":2}]')).toEqual([{ a: 1 }, ["trailing_text", 2]]);
});

test("nesting beyond 200 levels is skipped and the next row read", async () => {
  const deep = `{"a":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
  const rows = await collect(jsonArrayRows(textInPieces(`[${deep},{"a":2}]`, 65_536)));
  expect(rows.map((row) => (row.kind === "problem" ? row.code : row.value))).toEqual(["too_deep", { a: 2 }]);
});

test("a row too long to be held is skipped", async () => {
  async function* file() {
    yield '[{"a":"';
    for (let held = 0; held <= MAX_ROW; held += 1_000_000) yield "x".repeat(1_000_000);
    yield '"},{"a":2}]';
  }
  const rows = await collect(jsonArrayRows(file()));
  expect(rows.map((row) => (row.kind === "problem" ? row.code : row.value))).toEqual(["too_long", { a: 2 }]);
});

test("a quote that is not closed costs its row, not the rest of the file", async () => {
  expect(await told('[\n{"a":1},\n{"a":"two},\n{"a":"x]"},\n{"a":4}\n]')).toEqual([
    { a: 1 },
    ["not_json", 3],
    { a: "x]" },
    { a: 4 },
  ]);
  const pretty = JSON.stringify([{ a: "1", b: { c: "x" } }, { a: "2" }, { a: "3" }], null, 2);
  const broken = pretty.replace('"x"', '"x');
  for (const size of [64, 7]) {
    const rows = await read(broken, broken.length > size ? size * 64 : size);
    expect(rows.map((row) => (row.kind === "problem" ? [row.code, row.line] : row.value))).toEqual([
      ["not_json", 2],
      { a: "2" },
      { a: "3" },
    ]);
  }
});

test("lines that end in CR are counted", async () => {
  const rows = await read('[\r{"a":1},\r{"a":2},\r\n{"a":3}]');
  expect(rows.map(({ line }) => line)).toEqual([2, 3, 4]);
});
