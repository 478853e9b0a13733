import fc from "fast-check";
import { expect, test } from "vitest";
import { wordsOf } from "./words";

const texts = (text: string) => wordsOf(text).map((word) => word.text);

test("punctuation and spaces part words, apostrophes do not", () => {
  expect(texts("Don’t stop, it's 3.5 km!")).toEqual(["Don’t", "stop", "it's", "3", "5", "km"]);
});

test("signs are words of their own", () => {
  expect(texts("a + b=€5")).toEqual(["a", "+", "b", "=", "€", "5"]);
});

test("Chinese is parted into words", () => {
  expect(texts("我喜欢猫。")).toEqual(["我", "喜欢", "猫"]);
});

test("words stand where they say, in order, apart", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      let last = 0;
      for (const word of wordsOf(text)) {
        expect(text.slice(word.start, word.end)).toBe(word.text);
        expect(word.start).toBeGreaterThanOrEqual(last);
        last = word.end;
      }
    }),
  );
});
