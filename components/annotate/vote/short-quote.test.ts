import fc from "fast-check";
import { expect, test } from "vitest";
import { shortQuote } from "./short-quote";

test("what is short stays as it is, but for line breaks", () => {
  expect(shortQuote(" two\n  lines ", 20)).toBe("two lines");
});

test("what is long is cut between characters as people see them", () => {
  expect(shortQuote("a long sentence", 6)).toBe("a long…");
  expect(shortQuote("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦", 2)).toBe("👩‍👩‍👧‍👦👩‍👩‍👧‍👦…");
});

test("a quote begins with what is shown of it", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 9 }), (quote, length) => {
      const shown = shortQuote(quote, length).replace(/…$/, "");
      expect(quote.replace(/\s+/g, " ").trim().startsWith(shown)).toBe(true);
    }),
  );
});
