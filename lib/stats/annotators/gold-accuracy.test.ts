import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/annotators.json";
import { definedValue, isFiniteThroughout, judgmentRows, judgmentsOf } from "@/lib/stats/laws/laws";
import { GOLD_UNKNOWN, goldAccuracy } from "./gold-accuracy";

test.each(golden.gold)("$id: interval and chance are the references'", ({ input, output, tolerance }) => {
  const rows = Array.from({ length: input.n }, (_, cluster) => ({
    cluster,
    rater: 0,
    outcome: cluster < input.right ? 2 : 0,
  }));
  const [estimate] = goldAccuracy(judgmentsOf(rows), new Uint8Array(input.n).fill(2), 1, { answers: input.answers });
  const { share, interval, chancePValue } = definedValue(estimate);
  expect(share).toBe(input.right / input.n);
  expect(Math.abs(interval.low - output.low)).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(interval.high - output.high)).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(chancePValue - output.chance_p_value)).toBeLessThanOrEqual(tolerance);
});

test("on any votes right answers are counted where the answer is known, and nothing is infinite", () => {
  fc.assert(
    fc.property(judgmentRows, fc.array(fc.constantFrom(0, 1, 2, 3, GOLD_UNKNOWN), { maxLength: 25 }), (rows, known) => {
      const accuracies = goldAccuracy(judgmentsOf(rows), Uint8Array.from(known), 31);
      accuracies.forEach((estimate, rater) => {
        const own = rows.filter((row) => row.rater === rater && (known[row.cluster] ?? GOLD_UNKNOWN) !== GOLD_UNKNOWN);
        expect(estimate.n).toBe(own.length);
        if (estimate.ok)
          expect(estimate.value.right).toBe(own.filter((row) => row.outcome === known[row.cluster]).length);
        else expect(estimate.reason).toBe("no_gold_votes");
      });
      expect(isFiniteThroughout(accuracies)).toBe(true);
    }),
  );
});

test("both bad is right where a tie is, where the reader chose so", () => {
  const votes = judgmentsOf([{ cluster: 0, rater: 0, outcome: 3 }]);
  const gold = Uint8Array.of(1);
  expect(definedValue(goldAccuracy(votes, gold, 1)[0]).right).toBe(0);
  expect(definedValue(goldAccuracy(votes, gold, 1, { bothBadAsTie: true })[0]).right).toBe(1);
});
