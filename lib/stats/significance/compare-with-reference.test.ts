import fc from "fast-check";
import { expect, test } from "vitest";
import { definedValue, isFiniteThroughout } from "@/lib/stats/laws/laws";
import { seededRng } from "@/lib/stats/random/rng";
import { compareWithReference, type ReferredItems } from "./compare-with-reference";
import { mcNemarTest } from "./mcnemar-test";

type Item = { cluster: number; first: number; second: number; reference: number };
const itemsOf = (items: Item[]): ReferredItems => ({
  length: items.length,
  cluster: Uint32Array.from(items, ({ cluster }) => cluster),
  first: Uint8Array.from(items, ({ first }) => first),
  second: Uint8Array.from(items, ({ second }) => second),
  reference: Uint8Array.from(items, ({ reference }) => reference),
});
/** 59 both right, 6 only the first, 16 only the second, 80 neither; 5 items without a reference. */
const study = (clusterOf: (item: number) => number) =>
  itemsOf(
    Array.from({ length: 166 }, (_, i) => ({
      cluster: clusterOf(i),
      first: i < 65 ? 1 : 7,
      second: i < 59 || (i >= 65 && i < 81) ? 1 : 0,
      reference: i < 161 ? 1 : 255,
    })),
  );

test("right answers are counted together, and McNemar's test is on those that only one got right", () => {
  const estimate = compareWithReference(
    study((i) => i),
    seededRng(1),
  );
  expect(estimate).toMatchObject({ n: 161, value: { both: 59, onlyFirst: 6, onlySecond: 16, neither: 80 } });
  const value = definedValue(estimate);
  expect(value.first - value.second).toBeCloseTo(value.difference, 12);
  expect(value.mcNemar).toEqual(mcNemarTest(6, 16));
  expect(value.clusteredBy).toBeNull();
  // 0 is outside as McNemar's chi-squared says: p = 0.033.
  expect(value.interval.high).toBeLessThan(0);
  expect(value.interval.low).toBeLessThan(value.difference);
});

test("items of one prompt go together where 5 or more prompts have several", () => {
  expect(
    definedValue(
      compareWithReference(
        study((i) => i % 25),
        seededRng(1),
      ),
    ).clusteredBy,
  ).toBe("prompt");
  expect(
    definedValue(
      compareWithReference(
        study((i) => i % 19),
        seededRng(1),
      ),
    ).clusteredBy,
  ).toBe("prompt");
  expect(
    definedValue(
      compareWithReference(
        study((i) => i % 4),
        seededRng(1),
      ),
    ).clusteredBy,
  ).toBeNull();
});

test("no reference gives a reason; two equal judges differ by 0, in an interval with width", () => {
  expect(compareWithReference(itemsOf([{ cluster: 0, first: 1, second: 1, reference: 255 }]), seededRng(1))).toEqual({
    ok: false,
    reason: "too_few_items",
    n: 0,
  });
  const same = Array.from({ length: 60 }, (_, i) => ({ cluster: i % 30, first: i % 3, second: i % 3, reference: 0 }));
  const value = definedValue(compareWithReference(itemsOf(same), seededRng(1)));
  expect(value).toMatchObject({ difference: 0, clusteredBy: null, mcNemar: { reason: "no_differences" } });
  expect(value.interval.high).toBeGreaterThan(0.01);
});

test("swapping the judges turns the difference and its interval round", () => {
  const answer = fc.integer({ min: 0, max: 2 });
  const item = fc.record({ cluster: fc.nat(24), first: answer, second: answer, reference: answer });
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 80 }), (items) => {
      const value = definedValue(compareWithReference(itemsOf(items), seededRng(1)));
      const other = items.map(({ first, second, ...rest }) => ({ ...rest, first: second, second: first }));
      const swapped = definedValue(compareWithReference(itemsOf(other), seededRng(1)));
      expect(isFiniteThroughout(value)).toBe(true);
      expect(swapped.difference).toBeCloseTo(-value.difference, 12);
      expect(swapped.interval.low).toBeCloseTo(-value.interval.high, 9);
      expect(swapped.interval.high).toBeCloseTo(-value.interval.low, 9);
    }),
  );
});
