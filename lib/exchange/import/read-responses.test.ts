import { stringify } from "csv-stringify/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { detect } from "@/lib/exchange/detect";
import { collect, filledText, inPieces, piece, storableText } from "@/lib/exchange/laws";
import { readResponses } from "./read-responses";

const record = fc.record({
  prompt: filledText,
  system: filledText.map((text) => text.trim()),
  response: storableText,
  sourceId: filledText.map((text) => text.trim()),
  tag: filledText.map((text) => text.trim()),
});
const records = fc.array(record, { minLength: 1, maxLength: 8 });
type Written = typeof record extends fc.Arbitrary<infer T> ? T : never;

async function roundTrip(file: string, size: number) {
  const found = await detect("file", inPieces(file, size));
  if (!found.ok) throw new Error(found.message);
  return { format: found.format, rows: await collect(readResponses(inPieces(file, size), found)) };
}

function asRead({ prompt, system, response, sourceId, tag }: Written, key: string, index: number, id: boolean) {
  return expect.objectContaining({
    kind: "response",
    row: index + 1,
    prompt,
    system,
    response,
    tags: [{ key, value: tag }],
    ...(id ? { sourceId } : {}),
  });
}

const justEval = (r: Written) => ({
  source_id: r.sourceId,
  instruction: r.prompt,
  output: r.response,
  generator: r.system,
  dataset: r.tag,
});
const alpaca = (r: Written) => ({ instruction: r.prompt, output: [r.response], generator: r.system, dataset: r.tag });
const generic = (r: Written) => ({
  id: r.sourceId,
  prompt: r.prompt,
  system: r.system,
  response: r.response,
  topic: r.tag,
});

const cases: [string, (r: Written) => object, string, boolean][] = [
  ["just_eval_outputs", justEval, "dataset", true],
  ["alpaca_eval_outputs", alpaca, "dataset", false],
  ["generic_responses", generic, "topic", true],
];

test.each(cases)("%s written as a list or a line each are read back", async (format, write, key, id) => {
  await fc.assert(
    fc.asyncProperty(records, piece, fc.boolean(), async (written, size, asList) => {
      const file = asList
        ? JSON.stringify(written.map(write), null, 1)
        : written.map((r) => JSON.stringify(write(r))).join("\n");
      const read = await roundTrip(file, size);
      expect(read.format).toBe(format);
      expect(read.rows).toEqual(written.map((r, index) => asRead(r, key, index, id)));
    }),
  );
});

test("generic responses written as CSV are read back", async () => {
  await fc.assert(
    fc.asyncProperty(records, piece, async (written, size) => {
      const file = stringify(written.map(generic), { header: true, quoted: true, quoted_empty: true });
      expect((await roundTrip(file, size)).rows).toEqual(written.map((r, index) => asRead(r, "topic", index, true)));
    }),
  );
});

test("generic pairs are read back, as a list and as CSV", async () => {
  const pairs = fc.array(fc.tuple(record, record), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(pairs, piece, fc.boolean(), async (written, size, asCsv) => {
      const rows = written.map(([a, b]) => ({
        prompt: a.prompt,
        system_a: a.system,
        response_a: a.response,
        system_b: b.system,
        response_b: b.response,
      }));
      const file = asCsv ? stringify(rows, { header: true, quoted: true, quoted_empty: true }) : JSON.stringify(rows);
      const read = await roundTrip(file, size);
      expect(read.format).toBe("generic_pairs");
      expect(read.rows).toEqual(
        written.flatMap(([a, b]) =>
          [a, b].map(({ system, response }) =>
            expect.objectContaining({ kind: "response", prompt: a.prompt, system, response }),
          ),
        ),
      );
    }),
  );
});

test("bad rows are told with their line and the others are read", async () => {
  const file = [
    '{"prompt":"p","system":"x","response":"r"}',
    '{"prompt":"p","system":"x"}',
    "oops",
    '{"prompt":" ","system":"x","response":"r"}',
  ];
  const { rows } = await roundTrip(file.join("\n"), 9);
  expect(rows.map((row) => (row.kind === "problem" ? [row.line, row.code] : row.response))).toEqual([
    "r",
    [2, "missing_field"],
    [3, "not_json"],
    [4, "empty_prompt"],
  ]);
});
