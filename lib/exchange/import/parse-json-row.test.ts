import { expect, test } from "vitest";
import { parseJsonRow } from "./parse-json-row";

const place = { row: 3, line: 9 };

test("an object is a row", () => {
  expect([...parseJsonRow(' {"a": 1} ', place)]).toEqual([{ kind: "row", ...place, value: { a: 1 } }]);
});

test.each([
  ['{"a": 1', "not_json", "missing quote"],
  ['{"a": NaN}', "not_json", "null"],
  ['{"a": "\u0001"}', "not_json", "control"],
  ["{'a': 1}", "not_json", "json.dumps"],
  [`{"a":${"[".repeat(100_000)}`, "too_deep", "plain fields"],
  ["[1]", "not_an_object", "each row"],
  ["null", "not_an_object", "each row"],
])("%j is a problem with its place and what to do", (text, code, hint) => {
  const [problem] = parseJsonRow(text, place);
  expect(problem).toMatchObject({ kind: "problem", ...place, code, kept: false });
  expect(problem.kind === "problem" && problem.hint).toContain(hint);
});

test("a key called __proto__ changes no object", () => {
  const [row] = parseJsonRow('{"__proto__": {"polluted": true}}', place);
  expect(row.kind).toBe("row");
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test("a name given twice is told, and the last one counts", () => {
  expect([...parseJsonRow('{"a": 1, "a": 2}', place)]).toMatchObject([
    { code: "duplicate_keys", message: expect.stringContaining("“a”"), kept: true },
    { value: { a: 2 } },
  ]);
});

test("the last row of a file is known as cut off", () => {
  const codes = (last: boolean) =>
    [...parseJsonRow('{"a": "b', place, last)].map((row) => row.kind === "problem" && row.code);
  expect([codes(false), codes(true)]).toEqual([["not_json"], ["truncated"]]);
});
