import { expect, test } from "vitest";
import { collect, textInPieces } from "@/lib/exchange/laws";
import { rowsOf } from "./rows-of";

test.each([
  ["json", '[{"a":"1"}]', null],
  ["jsonl", '{"a":"1"}', null],
  ["csv", "a;b\n1;2", ";"],
] as const)("%s is read by its own reader", async (container, text, delimiter) => {
  const rows = await collect(rowsOf(textInPieces(text), container, delimiter));
  expect(rows).toMatchObject([{ kind: "row", value: { a: "1" } }]);
});
