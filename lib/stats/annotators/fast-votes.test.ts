import fc from "fast-check";
import { expect, test } from "vitest";
import { isFiniteThroughout, judgmentRows, judgmentsOf } from "@/lib/stats/laws/laws";
import { fastVotes } from "./fast-votes";

test("votes are fast against the time of their own comparison, and only measured times count", () => {
  const votes = [2, 2, 10, -1, Number.NaN].map((seconds, cluster) => ({ cluster, rater: 0, outcome: 0, seconds }));
  const [own, absent] = fastVotes(judgmentsOf(votes), [3, 1, 10, 10, 10], 2);
  expect(own).toMatchObject({ ok: true, n: 3, value: { fast: 1, share: 1 / 3 } });
  expect(absent).toMatchObject({ ok: false, reason: "no_judgments", n: 0 });
});

test("a longer reading time never makes fewer votes fast, and every answer is finite", () => {
  fc.assert(
    fc.property(judgmentRows, fc.nat(20), (rows, seconds) => {
      const judgments = judgmentsOf(rows);
      const fast = (limit: number) => fastVotes(judgments, new Float64Array(rows.length).fill(limit), 31);
      fast(seconds).forEach((estimate, rater) => {
        const more = fast(seconds + 5)[rater];
        if (estimate.ok && more.ok) expect(more.value.fast).toBeGreaterThanOrEqual(estimate.value.fast);
      });
      expect(isFiniteThroughout(fast(seconds))).toBe(true);
    }),
    { numRuns: 40 },
  );
});
