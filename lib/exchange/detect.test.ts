import { expect, test } from "vitest";
import { detect } from "./detect";
import { inPieces } from "./laws";

const seen = (content: string | Uint8Array, name = "file.txt") => detect(name, inPieces(content, 50));

const justEval = {
  id: 0,
  source_id: "lima-1",
  instruction: "Why?",
  output: "Because.",
  generator: "runs//x.json",
  dataset: "lima",
};

test("just-eval outputs are known by their fields, whatever the file is called", async () => {
  expect(await seen(JSON.stringify([justEval]), "x.csv")).toMatchObject({
    ok: true,
    format: "just_eval_outputs",
    container: "json",
  });
  expect(await seen(JSON.stringify(justEval))).toMatchObject({ format: "just_eval_outputs", container: "jsonl" });
});

test("AlpacaEval outputs have no ids", async () => {
  const row = { instruction: "Why?", output: ["Because."], generator: "x", dataset: "d" };
  expect(await seen(JSON.stringify([row], null, 2))).toMatchObject({ format: "alpaca_eval_outputs", mapping: null });
});

test("other columns get a proposal", async () => {
  expect(await seen("instruction;model;completion;topic\nWhy?;m;So.;t")).toMatchObject({
    format: "generic_responses",
    container: "csv",
    delimiter: ";",
    mapping: {
      shape: "responses",
      prompt: "instruction",
      response: "completion",
      system: { column: "model" },
      tags: ["topic"],
    },
  });
});

test("a file without a column for the system is called by its name", async () => {
  expect(await seen('{"prompt":"Why?","response":"So."}', "phi-2.jsonl")).toMatchObject({
    mapping: { system: { name: "phi-2" } },
  });
});

test("two responses a row are recognised", async () => {
  expect(await seen('{"prompt":"p","system_a":"x","response_a":"1","system_b":"y","response_b":"2"}')).toMatchObject({
    format: "generic_pairs",
    mapping: { shape: "pairs", systemA: { column: "system_a" }, responseB: "response_b" },
  });
});

test("byte order marks and UTF-16 are read", async () => {
  const text = JSON.stringify([justEval]);
  const utf16 = new Uint8Array(Buffer.from(`\uFEFF${text}`, "utf16le"));
  expect(await seen(utf16)).toMatchObject({ ok: true, encoding: "utf-16le", format: "just_eval_outputs" });
  expect(await seen(new Uint8Array(Buffer.from(utf16).swap16()))).toMatchObject({ ok: true, encoding: "utf-16be" });
  expect(await seen(`\uFEFF${text}`)).toMatchObject({ ok: true, encoding: "utf-8", format: "just_eval_outputs" });
});

test("a first row longer than the head is still recognised", async () => {
  const long = { ...justEval, output: "word ".repeat(40_000) };
  expect(await detect("x", inPieces(JSON.stringify([long]), 4096))).toMatchObject({
    ok: true,
    format: "just_eval_outputs",
  });
});

test("ten thousand columns are counted, not all shown", async () => {
  const names = Array.from({ length: 10_000 }, (_, index) => `c${index}`);
  const found = await detect("x", inPieces(`prompt,response,${names.join(",")}\na,b,${names.join(",")}`, 8192));
  expect(found).toMatchObject({ ok: true, columnCount: 10_002, mapping: { prompt: "prompt" } });
  expect(found.ok && found.columns.length).toBe(200);
});

test.each([
  ["", "empty"],
  ["<html></html>", "html"],
  ["PK\u0003\u0004", "compressed"],
  ['{"data": [{"prompt": "p", "response": "r"}]}', "one_object"],
  ['[{"prompt": "p", "resp', "no_rows"],
  ["[".repeat(100_000), "no_rows"],
  ['{\n  "a": {\n "b": 1 } }', "one_object"],
  ['["a", "b"]', "no_rows"],
  ["[]", "no_rows"],
  ["just a sentence", "not_recognised"],
])("%j is refused as %s, with what to do", async (content, code) => {
  const refused = await seen(content);
  expect(refused).toMatchObject({ ok: false, code });
  expect(!refused.ok && refused.hint.length).toBeGreaterThan(10);
});
