import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/win-rate.json";
import { swapCounts } from "@/lib/stats/judgments/counts";
import { decidedCounts, definedValue } from "@/lib/stats/laws/laws";
import { plainNormalInterval } from "@/lib/stats/naive/plain-normal-interval";
import { independentStandardError } from "./independent-standard-error";
import { winRate } from "./win-rate";

test.each(golden)("$id has the reference standard errors", ({ input, output, tolerance }) => {
  const counts = { ...input, bothBad: 0 };
  const { standardError, unbiased } = definedValue(independentStandardError(counts));
  expect(Math.abs(standardError - output.se)).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(unbiased - output.se_unbiased)).toBeLessThanOrEqual(tolerance);
  const { low, high } = plainNormalInterval(definedValue(winRate(counts)), standardError);
  expect(Math.abs(low - output.normal_sample_var[0])).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(high - output.normal_sample_var[1])).toBeLessThanOrEqual(tolerance);
});

test("it is that of the scores written out, the same seen from b, and halved by four times the votes", () => {
  fc.assert(
    fc.property(decidedCounts, (counts) => {
      const { wins, ties, losses } = counts;
      const n = wins + ties + losses;
      fc.pre(n > 1);
      const scores = [...Array(wins).fill(1), ...Array(ties).fill(0.5), ...Array(losses).fill(0)];
      const mean = scores.reduce((sum, score) => sum + score, 0) / n;
      const squares = scores.reduce((sum, score) => sum + (score - mean) ** 2, 0);
      const { standardError, unbiased } = definedValue(independentStandardError(counts));
      expect(standardError).toBeCloseTo(Math.sqrt(squares) / n, 12);
      expect(unbiased).toBeCloseTo(Math.sqrt(squares / (n - 1) / n), 12);
      expect(definedValue(independentStandardError(swapCounts(counts))).unbiased).toBeCloseTo(unbiased, 12);
      const fourfold = { wins: 4 * wins, ties: 4 * ties, losses: 4 * losses, bothBad: 0 };
      expect(definedValue(independentStandardError(fourfold)).standardError).toBeCloseTo(standardError / 2, 12);
    }),
  );
});

test("no vote and one vote give reasons; both bad counts only if chosen", () => {
  expect(independentStandardError({ wins: 0, ties: 0, losses: 0, bothBad: 9 })).toMatchObject({
    reason: "no_judgments",
  });
  expect(independentStandardError({ wins: 1, ties: 0, losses: 0, bothBad: 9 })).toMatchObject({
    reason: "too_few_items",
  });
  const counts = { wins: 1, ties: 0, losses: 1, bothBad: 2 };
  expect(definedValue(independentStandardError(counts, { bothBadAsTie: true })).standardError).toBeCloseTo(
    Math.SQRT1_2 / 4,
    12,
  );
});
