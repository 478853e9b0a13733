import { stringify } from "csv-stringify/sync";
import { expect, test } from "vitest";
import { readForJoin } from "@/lib/exchange/batch/read-for-join";
import { readResponses } from "@/lib/exchange/import/read-responses";
import { detect } from "./detect";
import { inPieces } from "./laws";

/** What a user is told of a file: the reason it is refused, or its good rows and each bad row's line. */
async function told(content: string | Uint8Array | (() => AsyncIterable<Uint8Array>), name = "larch.json") {
  const bytes = () => (typeof content === "function" ? content() : inPieces(content, 4096));
  const found = await detect(name, bytes());
  if (!found.ok) return { refused: found.code, message: found.message };
  const { reading } = await readForJoin(readResponses(bytes(), found), new Map());
  const problems = reading.problems.flatMap(({ code, examples }) => examples.map(({ line }) => `${code} ${line}`));
  for (const { examples } of reading.problems)
    for (const { message, hint } of examples) expect(`${message} ${hint}`).toMatch(/^[^.].{20,}\.$/s);
  return { encoding: found.encoding, good: reading.responses, problems };
}

const good = (n = 1) => ({ prompt: `Why ${n}?`, system: "larch", response: "So." });
const line = (row: unknown) => `${typeof row === "string" ? row : JSON.stringify(row)}\n`;
const lines = (...rows: unknown[]) => rows.map(line).join("");
const utf16 = (text: string) => new Uint8Array(Buffer.from(text, "utf16le"));
const utf16be = (text: string) => new Uint8Array(Buffer.from(text, "utf16le").swap16());
const joined = (...parts: (string | number[])[]) =>
  new Uint8Array(Buffer.concat(parts.map((part) => Buffer.from(part as string))));
const gbk = [0xc4, 0xe3, 0xba, 0xc3, 0xca, 0xc0, 0xbd, 0xe7];
const gbkRow = joined('{"prompt":"', gbk, '","system":"larch","response":"', gbk, '"}\n');
const table = (rows: string[][], end = "\n") =>
  stringify([["prompt", "system", "response"], ...rows], { record_delimiter: end, quoted: true });
const nested = `{"prompt":"p","response":"r","x":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;

const read = (goodRows: number, problems: string[] = [], encoding = "utf-8") => ({
  encoding,
  good: goodRows,
  problems,
});

test.each<[string, string | Uint8Array, object]>([
  ["not JSON", "Dear colleague,\nthe responses are below.", { refused: "not_recognised" }],
  ["an empty file", "", { refused: "empty" }],
  ["blank space", " \n\t\n", { refused: "empty" }],
  [
    "a web page",
    "<!doctype html><title>Sign in</title>",
    { refused: "html", message: expect.stringContaining("Sign in") },
  ],
  ["one object", '{"data": [{"prompt": "p"}]}', { refused: "one_object", message: expect.stringContaining("data") }],
  ["brackets without end", "[".repeat(100_000), { refused: "no_rows" }],
  ["truncated JSON", `[${JSON.stringify(good())},\n{"prompt": "Wh`, read(1, ["truncated 2"])],
  ["truncated JSONL", `${lines(good())}{"prompt": "Wh`, read(1, ["truncated 2"])],
  ["a bad line", lines(good(), "oops", good(2)), read(2, ["not_json 2"])],
  ["other columns in some rows", lines(good(), { question: "Why?" }, good(2)), read(2, ["missing_field 2"])],
  ["a byte order mark", `\uFEFF${lines(good())}`, read(1)],
  ["CRLF", lines(good(), good(2)).replaceAll("\n", "\r\n"), read(2)],
  ["CR", lines(good(), "oops", good(2)).replaceAll("\n", "\r"), read(2, ["not_json 2"])],
  [
    "CR in a table",
    table(
      [
        ["p", "x", "1"],
        ["q", "x", "2"],
      ],
      "\r",
    ),
    read(2),
  ],
  ["UTF-16 with a mark", utf16(`\uFEFF${lines(good())}`), read(1, [], "utf-16le")],
  ["UTF-16 without a mark", utf16(lines(good())), read(1, [], "utf-16le")],
  ["UTF-16 of the other order, with a mark", utf16be(`\uFEFF${lines(good())}`), read(1, [], "utf-16be")],
  ["UTF-16 of the other order, without a mark", utf16be(lines(good())), read(1, [], "utf-16be")],
  ["GB18030", gbkRow, read(1, [], "gb18030")],
  [
    "Latin-1",
    new Uint8Array(Buffer.from(lines({ ...good(), prompt: "Où, café?" }), "latin1")),
    read(1, [], "windows-1252"),
  ],
  [
    "UTF-8 with a row of GBK and a row of Latin-1",
    joined(
      lines({ ...good(), response: "你好，世界，春天来了，真好。" }),
      [...gbkRow],
      lines(good(2)).replace("2", ""),
      '{"prompt":"caf',
      [0xe9],
      '","response":"r","system":"larch"}\n',
    ),
    read(4, ["broken_characters 2", "broken_characters 4"]),
  ],
  ["NUL escaped in JSON", lines({ ...good(), response: "a\0b" }), read(1, ["nul_removed 1"])],
  [
    "NUL as it is in JSON",
    `${lines(good())}{"prompt":"p\0","system":"x","response":"r"}\n${lines(good()).repeat(9)}`,
    read(10, ["not_json 2"]),
  ],
  ["NUL in a table", table([["p", "x", `a\0${"b".repeat(200)}`]]), read(1, ["nul_removed 2"])],
  ["many NULs", new Uint8Array(1000), { refused: "binary" }],
  ["lone surrogates", line(good()).replace("So.", "\\ud800"), read(1, ["broken_characters 1"])],
  ["a key given twice", '{"prompt":"p","response":"1","response":"2","system":"x"}', read(1, ["duplicate_keys 1"])],
  ["a response of a megabyte", lines({ ...good(), response: "x".repeat(1_000_000) }), read(1)],
  [
    "a response of three megabytes",
    lines(good(), { ...good(2), response: "x".repeat(3_000_000) }),
    read(1, ["too_long 2"]),
  ],
  ["deep nesting in a line", lines(good(), nested, good(2)), read(2, ["too_deep 2"])],
  ["deep nesting in a list", `[${JSON.stringify(good())},\n${nested}]`, read(1, ["too_deep 2"])],
  [
    "keys that every object inherits",
    lines(
      '{"__proto__":{"prompt":"x"},"constructor":"y","toString":1,"prompt":"p","response":"r","system":"s"}',
      '{"__proto__":{"prompt":"p","response":"r","system":"s"}}',
    ),
    read(1, ["missing_field 2"]),
  ],
  ["numbers where texts belong", lines({ ...good(), response: 42 }, { ...good(2), prompt: 7 }), read(2)],
  ["objects where texts belong", lines(good(), { ...good(), response: { text: "r" } }), read(1, ["wrong_type 2"])],
  ["an unclosed quote in a table", 'prompt,system,response\np,x,"1\nq,x,2\n', read(1, ["bad_quote 2"])],
  [
    "rows of other lengths",
    "prompt,system,response\np,x\nq,x,2,3\nr,x,4\n",
    read(1, ["wrong_column_count 2", "wrong_column_count 3"]),
  ],
  ["text after the list", `[${JSON.stringify(good())}]\n{}`, read(1, ["trailing_text 2"])],
])("%s", async (_what, content, expected) => {
  expect(await told(content)).toEqual(expect.objectContaining(expected));
});

test("no key of a file reaches what objects inherit", async () => {
  await told(lines('{"__proto__":{"polluted":1},"prompt":"p","response":"r","system":"s"}'));
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("ids longer than a number can hold stay apart", async () => {
  const rows = ["12345678901234567890", "12345678901234567891"].map(
    (id) => `{"id":${id},"prompt":"p","response":"r","system":"x"}\n`,
  );
  const found = await detect("f", inPieces(rows.join("")));
  const ids: (string | undefined)[] = [];
  if (found.ok)
    for await (const row of readResponses(inPieces(rows.join("")), found))
      if (row.kind === "response") ids.push(row.sourceId);
  expect(ids).toEqual(["12345678901234567890", "12345678901234567891"]);
});

test("ten thousand columns are read, in a table and in JSON", async () => {
  const wide = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`c${n}`, "v"]));
  const row = { ...wide, ...good() };
  expect(await told(lines(row, row))).toEqual(read(2));
  expect(await told(stringify([Object.keys(row), Object.values(row)]))).toEqual(read(1));
});

test("more columns than anybody has are refused", async () => {
  const header = Array.from({ length: 150_000 }, (_, n) => `c${n}`).join(",");
  expect(await told(`prompt,response,${header}\n1,2,${header}\n`)).toMatchObject({ refused: "no_rows" });
});

test("a column that names a system a row is no column of systems", async () => {
  const rows = Array.from({ length: 200 }, (_, n) => ({ ...good(n), system: `user ${n}` }));
  const found = await detect("f", inPieces(lines(...rows)));
  if (!found.ok) throw new Error(found.message);
  const { reading } = await readForJoin(readResponses(inPieces(lines(...rows)), found), new Map());
  expect(reading).toMatchObject({ tooManySystems: true, responses: 0, systems: [] });
});

const MEGABYTE = 1_000_000;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const heap = () => process.memoryUsage().heapUsed + process.memoryUsage().external;

test.each([
  ["JSONL", '{"prompt":"p","system":"x","response":"', '"}\n', lines(good(2))],
  ["a list", '[{"prompt":"p","system":"x","response":"', '"},\n', `${JSON.stringify(good(2))}]`],
  ["a table", 'prompt,system,response\np,x,"', '"\n', "q,x,1\n"],
])(
  "of %s a row of a hundred megabytes is passed over, and not held",
  { timeout: 60_000 },
  async (_what, before, after, next) => {
    async function* file() {
      yield bytesOf(before);
      const piece = new Uint8Array(MEGABYTE).fill(120);
      for (let sent = 0; sent < 100; sent += 1) yield piece;
      yield bytesOf(after + next);
    }
    const start = heap();
    let most = 0;
    const found = await detect("f", file());
    if (found.ok) {
      const rows: string[] = [];
      for await (const row of readResponses(file(), found)) rows.push(row.kind === "problem" ? row.code : row.kind);
      expect(rows).toEqual(["too_long", "response"]);
    } else expect.fail(found.message);
    most = Math.max(most, heap() - start);
    expect(most / MEGABYTE).toBeLessThan(80);
  },
);
