import fc from "fast-check";
import { expect, test } from "vitest";
import { landmarks, mapScroll } from "./map-scroll";

const anySides = fc.integer({ min: 0, max: 4 }).chain((count) => {
  const side = fc
    .tuple(fc.array(fc.nat(5_000), { minLength: count, maxLength: count }), fc.nat(5_000))
    .map(([tops, end]) =>
      landmarks(
        tops.sort((one, other) => one - other),
        end,
      ),
    );
  return fc.tuple(side, side);
});

test("the ends meet", () => {
  fc.assert(
    fc.property(anySides, ([here, there]) => {
      fc.pre(here.at(-1)! > (here.at(-2) ?? 0));
      expect(mapScroll(here.at(-1)!, here, there)).toBeCloseTo(there.at(-1)!, 6);
      if (here[1]! > 0) expect(mapScroll(0, here, there)).toBe(0);
    }),
  );
});

test("landmarks meet, where they are apart", () => {
  fc.assert(
    fc.property(anySides, ([here, there]) => {
      fc.pre(here.every((mark, at) => at === 0 || mark > here[at - 1]));
      here.forEach((mark, at) => {
        expect(mapScroll(mark, here, there)).toBeCloseTo(there[at], 6);
      });
    }),
  );
});

test("further down here is never further up there", () => {
  fc.assert(
    fc.property(anySides, fc.nat(6_000), fc.nat(6_000), ([here, there], one, other) => {
      const [first, then] = [Math.min(one, other), Math.max(one, other)];
      expect(mapScroll(first, here, there)).toBeLessThanOrEqual(mapScroll(then, here, there) + 1e-6);
    }),
  );
});

test("it stays within what the other side scrolls", () => {
  fc.assert(
    fc.property(anySides, fc.integer({ min: -100, max: 6_000 }), ([here, there], position) => {
      const mapped = mapScroll(position, here, there);
      expect(mapped).toBeGreaterThanOrEqual(0);
      expect(mapped).toBeLessThanOrEqual(there.at(-1)! + 1e-6);
    }),
  );
});
