import { expect, test } from "vitest";
import { sniffContainer } from "./sniff-container";

test.each([
  ['  [{"a":1}]', "json", null],
  ['\n{"a":1}', "jsonl", null],
  ["a,b,c\n1;2;3;4;5", "csv", ","],
  ["a;b\n1,2,3", "csv", ";"],
  ["a\tb\tc", "csv", "\t"],
  ['"a,b,c";d', "csv", ";"],
])("%j is %s", (head, container, delimiter) => {
  expect(sniffContainer(head)).toEqual({ container, delimiter });
});
