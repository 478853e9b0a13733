import fc from "fast-check";
import { expect, test } from "vitest";
import { storableText } from "@/lib/exchange/laws";
import { cleanText } from "./clean-text";

test("what can be stored is left as it is", () => {
  fc.assert(
    fc.property(storableText, (text) => {
      expect(cleanText(text)).toEqual({ text, nulRemoved: false, broken: false });
    }),
  );
});

test("NUL is removed and a lone surrogate replaced, and both are told", () => {
  expect(cleanText("a\0b")).toEqual({ text: "ab", nulRemoved: true, broken: false });
  expect(cleanText("a\ud800b😀")).toEqual({ text: "a\uFFFDb😀", nulRemoved: false, broken: true });
});
