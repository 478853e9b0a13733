import fc from "fast-check";
import { expect, test } from "vitest";
import { mapSpan } from "./map-span";
import { wordsOf } from "./words";

const written = "## Pets\n\nA **cat** sat, [here](https://example.org).\n\n- one\n- two";
const read = "Pets\nA cat sat, here.\none\ntwo";
const spanOf = (text: string, quote: string) => ({
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
});

test.each([
  ["cat", "cat"],
  ["A cat sat", "A **cat** sat"],
  ["here.\none", "here](https://example.org).\n\n- one"],
  ["at sa", "at** sa"],
])("%j as read is %j as written", (asRead, asWritten) => {
  expect(mapSpan(spanOf(read, asRead), read, written)).toEqual(spanOf(written, asWritten));
});

test("a passage without a word in common is nowhere", () => {
  expect(mapSpan(spanOf(written, "https"), written, read)).toBeNull();
});

const anyWords = fc.array(fc.constantFrom("the", "cat", "sat", "on", "猫坐着", "mat"), { minLength: 1, maxLength: 40 });

test("whole words come back from the way there and back, whatever signs stand between", () => {
  fc.assert(
    fc.property(anyWords, fc.nat(), fc.nat(), (parts, from, to) => {
      const [text, other] = [parts.join(" "), `# ${parts.join(" **")}`];
      const words = wordsOf(text);
      const [first, last] = [from % words.length, to % words.length].sort((one, two) => one - two);
      const span = { start: words[first!].start, end: words[last!].end };
      const there = mapSpan(span, text, other);
      expect(there).not.toBeNull();
      expect(there && mapSpan(there, other, text)).toEqual(span);
    }),
  );
});

test("in the same text a passage stays where it is", () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(), fc.nat(), (text, start, length) => {
      const span = { start, end: start + length };
      expect(mapSpan(span, text, text)).toEqual(span);
    }),
  );
});
