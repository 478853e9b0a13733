import fc from "fast-check";
import { expect, test } from "vitest";
import { type Given, givenAt, gradeOf, optionsOf, type Steps } from "./grades";

const steps = fc.constantFrom<Steps>(1, 2, 3);
const choices = ["left", "tie", "right"] as const;
const names = (of: Steps, bad: boolean) =>
  optionsOf({ choices: bad ? [...choices, "both_bad"] : [...choices], steps: of }).map(({ given }) =>
    gradeOf(given, of),
  );

test("answers stand in the order of the screen, from much better on the left to much better on the right", () => {
  expect(names(1, true)).toEqual(["left", "tie", "both_bad", "right"]);
  expect(names(2, false)).toEqual(["left_much", "left_slightly", "tie", "right_slightly", "right_much"]);
  expect(names(3, true)).toEqual([
    ...["left_much", "left_better", "left_slightly", "tie", "both_bad"],
    ...["right_slightly", "right_better", "right_much"],
  ]);
});

test("a scale is the same read from either end with the sides exchanged", () => {
  const mirrored = { left: "right", right: "left", tie: "tie", both_bad: "both_bad" } as const;
  const mirror = (given: Given | null) => given && { ...given, choice: mirrored[given.choice] };
  fc.assert(
    fc.property(steps, fc.integer({ min: -1, max: 9 }), (of, point) => {
      expect(givenAt(2 * of + 2 - point, of)).toEqual(mirror(givenAt(point, of)));
    }),
  );
});

test("every point has its own name and there is none beyond the ends", () => {
  fc.assert(
    fc.property(steps, fc.boolean(), (of, bad) => {
      expect(new Set(names(of, bad)).size).toBe(2 * of + 1 + (bad ? 1 : 0));
      expect([givenAt(0, of), givenAt(2 * of + 2, of), givenAt(1.5, of)]).toEqual([null, null, null]);
    }),
  );
});
