import { expect, test } from "vitest";
import { isTooHard } from "./too-hard";

test.each([
  ["a long answer", "Some **bold** words, a `name` and [a link](https://example.org).\n\n".repeat(300)],
  ["a rule of dashes", "- ".repeat(30)],
  ["a big table", "| a | b | c |\n".repeat(200)],
  ["deeply indented code", `${" ".repeat(150)}return`],
  ["nothing", ""],
])("%s is not too hard", (_, text) => {
  expect(isTooHard(text)).toBe(false);
});

test.each([
  ["quotes in quotes", "> ".repeat(41)],
  ["a table too wide", "|a".repeat(201)],
  ["a list indented too far", `${" ".repeat(200)}- a`],
  ["a run of stars", "*".repeat(200)],
])("%s is too hard", (_, text) => {
  expect(isTooHard(text)).toBe(true);
});
