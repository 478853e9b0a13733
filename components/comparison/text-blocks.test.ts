import fc from "fast-check";
import { expect, test } from "vitest";
import { textBlocks } from "./text-blocks";

const anyLong = fc
  .array(fc.stringMatching(/^[a-z ]{0,80}$/), { minLength: 1, maxLength: 50 })
  .map((lines) => `${lines.join("\n")}\n`.repeat(30));

test("joined, the pieces are the text", () => {
  fc.assert(
    fc.property(anyLong, (text) => {
      expect(textBlocks(text).join("")).toBe(text);
    }),
  );
});

test("every piece but the last ends with its line", () => {
  const blocks = textBlocks("a line\n".repeat(5_000));
  expect(blocks.length).toBeGreaterThan(5);
  for (const block of blocks.slice(0, -1)) expect(block).toMatch(/\n$/);
});

test("a text of usual length is one piece", () => {
  expect(textBlocks("a line\n".repeat(100))).toHaveLength(1);
});
