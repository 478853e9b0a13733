import fc from "fast-check";
import { expect, test } from "vitest";
import { takeEvenSlots } from "./even-slots";

const annotators = ["one", "two", "three"];
const sides = fc.shuffledSubarray([true, true, false, false], { minLength: 4 });

test("whatever sides were dealt, nobody sees a system more than three times oftener on one side", () => {
  fc.assert(
    fc.property(fc.array(sides, { minLength: 1, maxLength: 60 }), (comparisons) => {
      const imbalances = new Map<string, number>();
      for (const dealt of comparisons) {
        const slots = dealt.map((flipped, id) => ({ id: BigInt(id), flipped }));
        const taken = takeEvenSlots(slots, annotators, imbalances);
        expect(taken.map((each) => each.annotator).sort()).toEqual([...annotators].sort());
        expect(new Set(taken.map((each) => each.slot.id)).size).toBe(3);
      }
      for (const imbalance of imbalances.values()) expect(Math.abs(imbalance)).toBeLessThanOrEqual(3);
    }),
  );
});
