import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/rank-correlation.json";
import { definedValue, isFiniteThroughout } from "@/lib/stats/laws/laws";
import { naiveKendallPValue, naiveRanks } from "@/lib/stats/naive/rank-correlation";
import { averageRanks } from "./average-ranks";
import { kendallTau } from "./kendall-tau";
import { spearman } from "./spearman";
import { weightedTau } from "./weighted-tau";

const { h, j, jt } = golden.input;
const { output } = golden;

function meets(found: { tau?: number; rho?: number; pValue: number }, [statistic, pValue]: (number | null)[]) {
  expect(Math.abs((found.tau ?? found.rho ?? Number.NaN) - (statistic ?? 0))).toBeLessThan(golden.tolerance);
  // Relative beside absolute, so that a tiny p-value is met in its digits too.
  expect(Math.abs(found.pValue / (pValue || 1e-300) - 1) < 1e-9 || found.pValue === pValue).toBe(true);
}

test("Kendall, Spearman and the weighted tau of the published example", () => {
  meets(definedValue(kendallTau(h, j)), output.kendall);
  meets(definedValue(kendallTau(h, jt)), output.kendall_ties);
  meets(definedValue(spearman(h, j)), output.spearman);
  meets(definedValue(spearman(h, jt)), output.spearman_ties);
  expect(definedValue(weightedTau(h, j))).toBeCloseTo(output.weightedtau, 12);
});

test.each(golden.more.map((record, index) => ({ index, ...record })))(
  "scipy's values on drawn data, $index",
  (record) => {
    const { x, y, kendall, spearman: rho, weightedtau } = record;
    meets(definedValue(kendallTau(x, y)), kendall);
    expect(definedValue(weightedTau(x, y))).toBeCloseTo(weightedtau, 12);
    if (rho) meets(definedValue(spearman(x, y)), rho);
  },
);

const rankings = fc
  .integer({ min: 3, max: 6 })
  .chain((n) =>
    fc.tuple(fc.shuffledSubarray(range(n), { minLength: n }), fc.array(fc.nat(4), { minLength: n, maxLength: n })),
  );

function range(n: number): number[] {
  return Array.from({ length: n }, (_, i) => i);
}

test("without ties the exact p-value is the share of all orders at least as extreme", () => {
  fc.assert(
    fc.property(rankings, ([order]) => {
      const { pValue } = definedValue(kendallTau(range(order.length), order));
      expect(pValue).toBeCloseTo(naiveKendallPValue(order), 12);
    }),
    { numRuns: 30 },
  );
});

test("ranks are counted one by one; turning one side round negates, exchanging sides changes nothing", () => {
  fc.assert(
    fc.property(rankings, ([order, tied]) => {
      expect([...averageRanks(tied)]).toEqual(naiveRanks(tied));
      const back = tied.map((value) => -value);
      for (const of of [kendallTau, spearman]) {
        const [one, turned, exchanged] = [of(order, tied), of(order, back), of(tied, order)];
        const statistic = (found: typeof one) => (found.ok ? Object.values(found.value)[0] : 0);
        expect(statistic(turned)).toBeCloseTo(-statistic(one), 12);
        expect(statistic(exchanged)).toBeCloseTo(statistic(one), 12);
      }
      const [one, exchanged] = [weightedTau(order, tied), weightedTau(tied, order)];
      expect(exchanged.ok ? exchanged.value : 0).toBeCloseTo(one.ok ? one.value : 0, 12);
    }),
  );
});

test("too few systems and a side without differences have reasons; what is no number is left out", () => {
  for (const of of [kendallTau, spearman, weightedTau]) {
    expect(of([1], [1])).toMatchObject({ reason: "too_few_items", n: 1 });
    expect(of([1, 2, 3], [4, 4, 4])).toMatchObject({ reason: "no_variation", n: 3 });
    const holed = of([1, Number.NaN, 2, 3, Infinity], [2, 5, 1, 3, 4]);
    expect(holed.n).toBe(3);
    expect(isFiniteThroughout(holed)).toBe(true);
  }
});
