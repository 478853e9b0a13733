import { expect, test } from "vitest";
import { isBracketedProse, isPricedProse } from "./maths-prose";

test.each([["citation needed"], ["see below"]])("%s in escaped brackets is prose", (text) => {
  expect(isBracketedProse(text)).toBe(true);
});

test.each([["x"], ["f(x)"], ["a = b"], ["\\alpha"], ["sin x"]])("%s is not prose", (text) => {
  expect(isBracketedProse(text)).toBe(false);
  expect(isPricedProse(text)).toBe(false);
});

test("a formula with one word of text is not taken for a sentence with prices", () => {
  expect(isPricedProse("x^2 \\text{ for all large } x")).toBe(false);
  expect(isPricedProse("100 for one and 200")).toBe(true);
});
