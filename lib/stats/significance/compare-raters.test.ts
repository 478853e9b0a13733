import fc from "fast-check";
import { expect, test } from "vitest";
import { definedValue, type JudgmentRow, judgmentRows, judgmentsOf } from "@/lib/stats/laws/laws";
import { naivePairedTable } from "@/lib/stats/naive/paired-answers";
import { compareRaters } from "./compare-raters";
import { mcNemarTest } from "./mcnemar-test";

const rows: JudgmentRow[] = [
  [0, 0],
  [0, 2],
  [0, 2],
  [2, 0],
  [1, 0],
  [3, 0],
  [1, 1],
].flatMap(([first, second], cluster) => [
  { cluster, rater: 5, outcome: first },
  { cluster, rater: 2, outcome: second },
]);

test("answers of two raters are paired by comparison", () => {
  const estimate = compareRaters(judgmentsOf([...rows, { cluster: 90, rater: 5, outcome: 0 }]), 5, 2);
  expect(estimate).toMatchObject({ n: 6, value: { first: 4 / 6, second: 3.5 / 6 } });
  const { table, decided } = definedValue(estimate);
  expect([...table]).toEqual([1, 0, 2, 1, 1, 0, 1, 0, 0]);
  expect(decided).toEqual(mcNemarTest(2, 1));
});

test("both bad is left out, or is a tie where the reader chose so", () => {
  expect(definedValue(compareRaters(judgmentsOf(rows), 5, 2, { bothBadAsTie: true })).table[3]).toBe(2);
});

test("of two votes of one rater on a comparison the first counts", () => {
  const twice = [...rows, { cluster: 0, rater: 5, outcome: 2 }];
  expect(compareRaters(judgmentsOf(twice), 5, 2)).toEqual(compareRaters(judgmentsOf(rows), 5, 2));
});

test("raters without a comparison in common give a reason, a rater with themselves no differences", () => {
  expect(compareRaters(judgmentsOf(rows), 5, 7)).toEqual({ ok: false, reason: "no_overlap", n: 0 });
  expect(definedValue(compareRaters(judgmentsOf(rows), 5, 5)).decided).toMatchObject({ reason: "no_differences" });
});

test("the other way round the table is transposed and every p-value the same", () => {
  fc.assert(
    fc.property(judgmentRows, (any) => {
      const [there, back] = [compareRaters(judgmentsOf(any), 0, 1), compareRaters(judgmentsOf(any), 1, 0)];
      expect(back.n).toBe(there.n);
      fc.pre(there.ok);
      const [value, turned] = [definedValue(there), definedValue(back)];
      expect(turned.first).toBeCloseTo(value.second, 12);
      expect(turned.decided.ok).toBe(value.decided.ok);
      expect([...turned.table]).toEqual([...value.table].map((_, i) => value.table[(i % 3) * 3 + Math.floor(i / 3)]));
    }),
  );
});

test("on any votes the table is that of a search comparison by comparison", () => {
  fc.assert(
    fc.property(judgmentRows, (any) => {
      const naive = naivePairedTable(any, 0, 1);
      const found = compareRaters(judgmentsOf(any), 0, 1);
      expect(found.n).toBe(naive.reduce((sum, count) => sum + count, 0));
      if (found.ok) expect([...found.value.table]).toEqual(naive);
    }),
  );
});
