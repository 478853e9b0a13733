import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/win-rate.json";
import { swapCounts } from "@/lib/stats/judgments/counts";
import { definedValue, outcomeCounts } from "@/lib/stats/laws/laws";
import { naiveBinomialTest } from "@/lib/stats/naive/binomial-test";
import { signTest } from "./sign-test";

test.each(golden)("$id has the reference p-value", ({ input, output, tolerance }) => {
  const p = definedValue(signTest({ ...input, bothBad: 4 }));
  expect(Math.abs(p - output.sign_test_p)).toBeLessThanOrEqual(tolerance);
});

test("it is the same seen from b, where greater is less; ties change nothing", () => {
  fc.assert(
    fc.property(outcomeCounts, (counts) => {
      fc.pre(counts.wins + counts.losses > 0);
      const p = definedValue(signTest(counts));
      expect(definedValue(signTest(swapCounts(counts)))).toBeCloseTo(p, 12);
      expect(definedValue(signTest({ ...counts, ties: 0, bothBad: 0 }))).toBe(p);
      const less = definedValue(signTest(swapCounts(counts), "less"));
      expect(definedValue(signTest(counts, "greater"))).toBeCloseTo(less, 12);
    }),
  );
});

test("only ties give a reason", () => {
  const ties = { wins: 0, ties: 5, losses: 0, bothBad: 1 };
  expect(signTest(ties)).toEqual({ ok: false, reason: "no_decisive_votes", n: 0 });
});

test("it is the sum of all outcomes at most as likely", () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), (wins, losses) => {
      fc.pre(wins + losses > 0);
      const p = definedValue(signTest({ wins, losses, ties: 3, bothBad: 1 }));
      expect(p).toBeCloseTo(naiveBinomialTest(wins, wins + losses, 0.5), 9);
    }),
  );
});
