import fc from "fast-check";
import { expect, test } from "vitest";
import { type Differences, differencesOf } from "./differences";
import { type Span, wordsOf } from "./words";

const anyText = fc
  .array(fc.constantFrom("the", "cat", "sat", "on", "a", "mat", "猫坐着", "x+y", "don't", ",", ".\n"), {
    maxLength: 60,
  })
  .map((parts) => parts.join(" "));

function differences(left: string, right: string): Differences {
  const found = differencesOf(left, right);
  if (!found) throw new Error("too long");
  return found;
}

const within = (span: Span, outer: Span) => outer.start <= span.start && span.end <= outer.end;
const unmarked = (text: string, marks: Span[]) =>
  wordsOf(text)
    .filter((word) => !marks.some((mark) => within(word, mark)))
    .map((word) => word.text);

test("without the marked words both sides say the same", () => {
  fc.assert(
    fc.property(anyText, anyText, (left, right) => {
      const found = differences(left, right);
      expect(unmarked(left, found.left)).toEqual(unmarked(right, found.right));
    }),
  );
});

test("the sides turned, the marks are the same ones turned", () => {
  fc.assert(
    fc.property(anyText, anyText, (left, right) => {
      const [found, turned] = [differences(left, right), differences(right, left)];
      expect(turned.left).toEqual(found.right);
      expect(turned.right).toEqual(found.left);
      expect(turned.places).toEqual(found.places.map((place) => ({ left: place.right, right: place.left })));
    }),
  );
});

test("equal texts differ nowhere", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(differences(text, text)).toEqual({ left: [], right: [], places: [], shared: 1 });
    }),
  );
});

test("marks begin and end with a word, in order, apart", () => {
  fc.assert(
    fc.property(anyText, anyText, (left, right) => {
      const words = wordsOf(left);
      let last = -1;
      for (const mark of differences(left, right).left) {
        expect(mark.start).toBeGreaterThan(last);
        expect(words.some((word) => word.start === mark.start)).toBe(true);
        expect(words.some((word) => word.end === mark.end)).toBe(true);
        last = mark.end;
      }
    }),
  );
});

test("every mark lies in a place to go to", () => {
  fc.assert(
    fc.property(anyText, anyText, (left, right) => {
      const found = differences(left, right);
      for (const side of ["left", "right"] as const)
        for (const mark of found[side]) expect(found.places.some((place) => within(mark, place[side]))).toBe(true);
    }),
  );
});

test("one other word is one difference, with its place on both sides", () => {
  expect(differences("The quick brown fox jumps", "The quick red fox jumps")).toEqual({
    left: [{ start: 10, end: 15 }],
    right: [{ start: 10, end: 13 }],
    places: [{ left: { start: 10, end: 15 }, right: { start: 10, end: 13 } }],
    shared: 0.8,
  });
});

test("differences with two words between are one place, with three they are two", () => {
  expect(differences("a one two b", "c one two d").places).toHaveLength(1);
  expect(differences("a one two three b", "c one two three d").places).toHaveLength(2);
});

test("texts too long to compare are left alone", () => {
  expect(differencesOf("word ".repeat(60_000), "other ".repeat(60_000))).toBeNull();
});
