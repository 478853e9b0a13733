import fc from "fast-check";
import { expect, test } from "vitest";
import { styleFeatures } from "./style-features";

test("words are what white space parts, characters are all of them", () => {
  expect(styleFeatures("  One two,\n\tthree—four \u00a0 五六\n")).toMatchObject({ words: 4, characters: 28 });
  expect(styleFeatures("")).toEqual({ characters: 0, words: 0, headers: 0, listItems: 0, bold: 0, codeShare: 0 });
});

test("headers, list items and bold spans are counted outside of code", () => {
  const text = [
    "# Title",
    "### A **bold** header ###",
    "#hashtag, and ####### seven",
    "- one __strong__ item with **two** spans",
    "  * nested",
    "12) numbered",
    "3. numbered **left open",
    "-no item",
    "* * *",
    "---",
    "2 ** 3 ** 4, and `**not bold**`",
    "```md",
    "# comment",
    "- **item**",
    "```",
  ].join("\n");
  expect(styleFeatures(text)).toMatchObject({ headers: 2, listItems: 4, bold: 3 });
});

test("the share of code holds fences and spans, with their marks", () => {
  expect(styleFeatures("ab `cd` ``e`f``").codeShare).toBeCloseTo((4 + 7) / 15, 12);
  expect(styleFeatures("```\ncode\n```").codeShare).toBe(1);
  expect(styleFeatures("ab\n```\ncode").codeShare).toBeCloseTo(8 / 11, 12);
  expect(styleFeatures("a ` b").codeShare).toBe(0);
});

test("on any text counts are whole and shares from 0 to 1, and a text after a blank line adds up", () => {
  const piece = fc.constantFrom("**", "__", "`", "```", "\n", "# ", "- ", "1. ", "word", " ", "\t", "\r\n", "~~~", "*");
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
      const { codeShare, ...counts } = styleFeatures(pieces.join(""));
      expect(codeShare >= 0 && codeShare <= 1).toBe(true);
      for (const count of Object.values(counts)) expect(Number.isInteger(count) && count >= 0).toBe(true);
      const twice = styleFeatures("**a** b\n\n# c\n\n- d\n\n**a** b\n\n# c\n\n- d\n");
      expect(twice).toMatchObject({ words: 12, headers: 2, listItems: 2, bold: 2 });
    }),
  );
});

// Each would take minutes if a mark were looked for again and again, far beyond a test's time.
test.each(["**a ", "`a``", "* ", "_", "*", "`", "#", "- - ", " ", "1. ", "__ a", "`\n", "a\n", "**a **b ", "** "])(
  "a megabyte of %j is read once",
  (piece) => {
    const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
    expect(styleFeatures(text).characters).toBe(text.length);
  },
);

test("a megabyte of ever longer runs of ticks is read once", () => {
  const text = Array.from({ length: 1400 }, (_, i) => `${"`".repeat(i + 1)}a`).join("");
  expect(styleFeatures(text).characters).toBe(text.length);
});
