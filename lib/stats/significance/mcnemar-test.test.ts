import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/mcnemar.json";
import { definedValue } from "@/lib/stats/laws/laws";
import { naiveBinomialTest } from "@/lib/stats/naive/binomial-test";
import { mcNemarTest } from "./mcnemar-test";

const [{ output, tolerance }] = golden;

test.each(output)("the table $table has the reference p-values", (record) => {
  const [[, onlyFirst], [onlySecond]] = record.table;
  const { exact, midP, chiSquared, corrected } = definedValue(mcNemarTest(onlyFirst, onlySecond));
  const found = [exact, midP, chiSquared.statistic, chiSquared.p, corrected.statistic, corrected.p];
  const expected = [record.exact_p, record.midp, record.chi2, record.p, record.chi2_cc, record.p_cc];
  found.forEach((value, i) => {
    expect(Math.abs(value - expected[i])).toBeLessThanOrEqual(tolerance);
  });
});

const discordant = fc.tuple(fc.nat(60), fc.nat(60)).filter(([b, c]) => b + c > 0);

test("the order of the two changes nothing, and mid-p lies below exact by half of what is as likely", () => {
  fc.assert(
    fc.property(discordant, ([b, c]) => {
      const value = definedValue(mcNemarTest(b, c));
      const swapped = definedValue(mcNemarTest(c, b));
      expect(swapped.exact).toBeCloseTo(value.exact, 12);
      expect(swapped.midP).toBeCloseTo(value.midP, 12);
      expect(swapped.chiSquared).toEqual(value.chiSquared);
      expect(value.exact).toBeCloseTo(naiveBinomialTest(b, b + c, 0.5), 10);
      // The next outcome inwards, where there is one, tells what is as likely as this one.
      const inner = Math.abs(b - c) > 2 ? naiveBinomialTest(Math.min(b, c) - 1, b + c, 0.5) : null;
      if (inner !== null && Math.min(b, c) > 0) expect(value.midP).toBeCloseTo((value.exact + inner) / 2, 10);
      expect(value.corrected.p).toBeGreaterThanOrEqual(value.chiSquared.p);
    }),
  );
});

test("two raters who differ equally often both ways have no correction to make; who never differ, a reason", () => {
  const even = definedValue(mcNemarTest(4, 4));
  expect(even).toMatchObject({ exact: 1, chiSquared: { statistic: 0, p: 1 }, corrected: { statistic: 0, p: 1 } });
  expect(even.midP).toBeCloseTo(1 - 70 / 256 / 2, 12);
  expect(mcNemarTest(0, 0)).toEqual({ ok: false, reason: "no_differences", n: 0 });
});
