import fc from "fast-check";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";
import { expect, test } from "vitest";
import { Choice, Outcome } from "@/lib/votes/schema";
import { choiceOf, forcedSide, nextImbalance, outcomeOf, stick } from "./sides";

const choices = fc.constantFrom(...Choice.options);
const outcomes = fc.constantFrom(...Outcome.options);

test("an outcome and its choice are each other's inverse", () => {
  fc.assert(
    fc.property(choices, fc.boolean(), (choice, flipped) => choiceOf(outcomeOf(choice, flipped), flipped) === choice),
  );
  fc.assert(
    fc.property(
      outcomes,
      fc.boolean(),
      (outcome, flipped) => outcomeOf(choiceOf(outcome, flipped), flipped) === outcome,
    ),
  );
});

test("turning the sides round turns a decision round and leaves tie and both bad alone", () => {
  expect(outcomeOf("left", false)).toBe("a");
  expect(outcomeOf("left", true)).toBe("b");
  expect(outcomeOf("right", false)).toBe("b");
  expect(outcomeOf("right", true)).toBe("a");
  fc.assert(
    fc.property(
      fc.constantFrom("tie" as const, "both_bad" as const),
      fc.boolean(),
      (c, flipped) => outcomeOf(c, flipped) === c,
    ),
  );
});

/** Sides as dealt: a fair coin unless the stick says otherwise. */
function deal(seed: number, length: number): boolean[] {
  const coin = xoroshiro128plus(seed);
  let imbalance = 0;
  return Array.from({ length }, () => {
    const flipped = forcedSide(imbalance)?.flipped ?? (coin.next() & 1) === 1;
    imbalance = nextImbalance(imbalance, flipped);
    return flipped;
  });
}

test("sides never differ by more than the stick", () => {
  let imbalance = 0;
  for (const flipped of deal(7, 100_000)) {
    imbalance = nextImbalance(imbalance, flipped);
    expect(Math.abs(imbalance)).toBeLessThanOrEqual(stick);
  }
});

test("the best guesser, who knows all past sides and the rule, is right in at most 55 % of 10,000", () => {
  for (const seed of [1, 2, 3, 4, 5]) {
    let imbalance = 0;
    let right = 0;
    for (const flipped of deal(seed, 10_000)) {
      // Leaning to the side that is behind is optimal; at the stick it is certain.
      const guess = imbalance > 0;
      if (guess === flipped) right++;
      imbalance = nextImbalance(imbalance, flipped);
    }
    expect(right / 10_000).toBeLessThanOrEqual(0.55);
  }
});
