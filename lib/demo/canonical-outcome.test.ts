import { expect, test } from "vitest";
import { canonicalOutcome } from "./canonical-outcome";

const pair = { a: "first", b: "second" };

test("the better system becomes its place in the pair, and ties stay ties", () => {
  expect(["first", "second", "tie", "both_bad"].map((better) => canonicalOutcome(better, pair))).toEqual([
    "a",
    "b",
    "tie",
    "both_bad",
  ]);
});

test("a system that is not in the pair is refused, not guessed", () => {
  expect(() => canonicalOutcome("third", pair)).toThrow("third");
});
