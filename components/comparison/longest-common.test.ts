import fc from "fast-check";
import { expect, test } from "vitest";
import { longestCommon } from "./longest-common";

const anyWords = fc.array(fc.constantFrom("a", "b", "c", "d", "e", "f"), { maxLength: 120 });

/** The textbook table. */
function longest(one: string[], other: string[]): number {
  let last = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const row = [0];
    other.forEach((each, at) => {
      row.push(each === word ? last[at] + 1 : Math.max(last[at + 1], row[at]));
    });
    last = row;
  }
  return last[other.length];
}

test("pairs are of equal words and rise on both sides", () => {
  fc.assert(
    fc.property(anyWords, anyWords, (one, other) => {
      let [left, right] = [-1, -1];
      for (const [a, b] of longestCommon(one, other) ?? []) {
        expect(one[a]).toBe(other[b]);
        expect(a).toBeGreaterThan(left);
        expect(b).toBeGreaterThan(right);
        [left, right] = [a, b];
      }
    }),
  );
});

test("there are as many as the textbook table finds", () => {
  fc.assert(
    fc.property(anyWords, anyWords, (one, other) => {
      expect(longestCommon(one, other)).toHaveLength(longest(one, other));
    }),
  );
});

test("lists too long to compare are refused, not tried", () => {
  const words = Array.from({ length: 40_000 }, (_, n) => `${n}`);
  expect(longestCommon(words, words.toReversed())).toBeNull();
  expect(longestCommon(words, words)).toHaveLength(40_000);
});

test("10,000 words a side are compared", () => {
  const words = Array.from({ length: 10_000 }, (_, n) => `${n % 700}`);
  expect(longestCommon(["x", ...words, "y"], ["z", ...words, "v"])).toHaveLength(10_000);
});
