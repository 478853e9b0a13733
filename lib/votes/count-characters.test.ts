import fc from "fast-check";
import { expect, test } from "vitest";
import { countCharacters } from "./count-characters";

test("a character is what a reader sees as one", () => {
  expect(countCharacters("word")).toBe(4);
  expect(countCharacters("é")).toBe(1);
  expect(countCharacters("e\u0301a")).toBe(2);
  expect(countCharacters("不相上下")).toBe(4);
  expect(countCharacters("𠮷野家")).toBe(3);
  expect(countCharacters("👩‍👩‍👧‍👦👍🏽🇨🇳")).toBe(3);
  expect(countCharacters("की")).toBe(1);
  expect(countCharacters("\u1112\u1161\u11ab\u1100\u1173\u11af")).toBe(2);
});

test("white space counts once, and not at the ends", () => {
  expect(countCharacters("  a \n\n\t b  ")).toBe(3);
  expect(countCharacters(" \n ")).toBe(0);
});

test("the quick way and the way by graphemes agree on texts that need no graphemes", () => {
  const plain = fc.string({ unit: fc.constantFrom(..."abc XYZ,.;éüß中文字𠮷😀") });
  const segmenter = new Intl.Segmenter(undefined, { granularity: "grapheme" });
  fc.assert(
    fc.property(plain, (text) => {
      expect(countCharacters(text)).toBe([...segmenter.segment(text.trim().replace(/\s+/g, " "))].length);
    }),
  );
});

test("counting stops where it was told to", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.nat(20), (text, enough) => {
      expect(countCharacters(text, enough)).toBe(Math.min(countCharacters(text), enough));
    }),
  );
});
