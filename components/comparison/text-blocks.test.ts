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

test("no piece is much higher than another, whatever the lines are", () => {
  for (const text of ["word ".repeat(20_000), "w".repeat(50_000), "a line\n".repeat(5_000), "😀".repeat(20_000)]) {
    const blocks = textBlocks(text);
    expect(blocks.join("")).toBe(text);
    for (const block of blocks) {
      expect(block.length).toBeLessThanOrEqual(2 * 4_501);
      expect(block).not.toMatch(/^[\udc00-\udfff]|[\ud800-\udbff]$/);
    }
  }
});

test("a line that is longer than a piece is cut between words", () => {
  for (const block of textBlocks("word ".repeat(20_000))) expect(block).toMatch(/^word (?:word )*$/);
});

test("a text of usual length is one piece", () => {
  expect(textBlocks("a line\n".repeat(100))).toHaveLength(1);
});
