import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { collect, piece, storableText, textInPieces } from "@/lib/exchange/laws";
import { MAX_ROW } from "@/lib/exchange/limits";
import { csvRows } from "./csv-rows";

const read = (text: string, size = 5) => collect(csvRows(textInPieces(text, size), ","));
const told = async (text: string) =>
  (await read(text)).map((row) => (row.kind === "problem" ? [row.code, row.line] : Object.values(row.value as object)));

test("tables written by another library are read back, in any pieces", async () => {
  const table = fc.array(fc.tuple(storableText, storableText), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(
      table,
      piece,
      fc.constantFrom("\n", "\r\n"),
      fc.constantFrom(",", ";", "\t"),
      async (rows, size, end, delimiter) => {
        const file = stringify([["a", "b"], ...rows], {
          record_delimiter: end,
          delimiter,
          quoted: true,
          quoted_empty: true,
        });
        const found = await collect(csvRows(textInPieces(file, size), delimiter));
        expect(found.map((row) => row.kind === "row" && Object.values(row.value as object))).toEqual(rows);
      },
    ),
  );
});

test("a row of another width is told, the next is read", async () => {
  expect(await told("a,b\n1,2\n3\n4,5,6\n\n7,8")).toEqual([
    ["1", "2"],
    ["wrong_column_count", 3],
    ["wrong_column_count", 4],
    ["7", "8"],
  ]);
});

test("a stray quote costs its line, not the rest of the file", async () => {
  expect(await told('a,b\n1,"2\n3,4\n5,"6"\n7,8\n')).toEqual([
    ["bad_quote", 2],
    ["3", "4"],
    ["5", "6"],
    ["7", "8"],
  ]);
  expect(await told('a,b\n1,2\n3,"4\n5,6')).toEqual([
    ["1", "2"],
    ["bad_quote", 3],
    ["5", "6"],
  ]);
});

test("a line number counts the line breaks inside fields", async () => {
  const rows = await read('a,b\n"x\ny\r\nz",2\n3,4\n');
  expect(rows.map(({ line }) => line)).toEqual([2, 5]);
});

test("repeated and empty names get their position, and __proto__ is a name", async () => {
  const [row] = await read("a,a,,__proto__\n1,2,3,4\n");
  expect(row.kind === "row" && Object.entries(row.value as object)).toEqual([
    ["a", "1"],
    ["a (2)", "2"],
    ["column (3)", "3"],
    ["__proto__", "4"],
  ]);
});

test("only the wanted columns are copied", async () => {
  const rows = await collect(csvRows(textInPieces("a,b,c\n1,2,3"), ",", new Set(["c"])));
  expect(rows.map((row) => row.kind === "row" && Object.keys(row.value as object))).toEqual([["c"]]);
});

test("a line too long to be held is skipped whole, and the next is read", async () => {
  async function* file() {
    yield "a,b\n1,2\n";
    for (let held = 0; held <= 3 * MAX_ROW; held += 1_000_000) yield "x,".repeat(500_000);
    yield "\n3,4\n";
  }
  const rows = await collect(csvRows(file(), ","));
  expect(rows.map((row) => (row.kind === "problem" ? [row.code, row.line] : [row.value, row.line]))).toEqual([
    [{ a: "1", b: "2" }, 2],
    ["too_long", 3],
    [{ a: "3", b: "4" }, 4],
  ]);
});

test("lines that end in CR are rows", async () => {
  expect(await told('a,b\r1,2\r3,"4\r5"\r')).toEqual([
    ["1", "2"],
    ["3", "4\r5"],
  ]);
});
