import fc from "fast-check";
import { expect, test } from "vitest";
import { joinDisplayMaths } from "./join-display-maths";
import { anyMarkdown } from "./markdown-arbitrary";

test("a block of display maths becomes one line", () => {
  expect(joinDisplayMaths("a\n\\[\n  x\n= y\n\\]\nb")).toBe("a\n\\[ x = y \\]\nb");
});

test.each([
  ["fenced code", "```\n$$\nx\n$$\n```"],
  ["a block that never closes", "$$\nx\n\ny"],
  ["a block with comments", "$$\nx % why\ny\n$$"],
])("%s is left as it is", (_, text) => {
  expect(joinDisplayMaths(text)).toBe(text);
});

test("nothing but white space ever changes", () => {
  fc.assert(
    fc.property(anyMarkdown, (text) => {
      expect(joinDisplayMaths(text).replaceAll(/\s/g, "")).toBe(text.replaceAll(/\s/g, ""));
    }),
  );
});
