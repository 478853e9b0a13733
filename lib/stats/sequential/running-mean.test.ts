import fc from "fast-check";
import { expect, test } from "vitest";
import { judgmentRows, judgmentsOf } from "@/lib/stats/laws/laws";
import { naiveSequentialMean } from "@/lib/stats/naive/confidence-sequence";
import { runningMean } from "./running-mean";

const AXES = ["annotator", "prompt", "both"] as const;

test("sums kept up vote by vote agree with sums over all votes afresh, after every vote", () => {
  fc.assert(
    fc.property(judgmentRows, fc.constantFrom(...AXES), (rows, axis) => {
      const running = runningMean(judgmentsOf(rows));
      rows.slice(0, 40).forEach((_, row) => {
        running.add(row);
        const taken = rows.slice(0, row + 1).filter(({ outcome }) => outcome < 3);
        const now = running.now(axis);
        expect(running.votes()).toBe(taken.length);
        if (taken.length === 0) {
          expect(now).toBeNull();
          return;
        }
        const slow = naiveSequentialMean(taken, axis);
        expect(now?.rate).toBeCloseTo(slow.rate, 12);
        expect(now?.mean).toBeCloseTo(slow.mean, 12);
        expect(now?.variance).toBeCloseTo(slow.variance, 12);
        expect(now?.effectiveVotes).toBeCloseTo(slow.effectiveVotes, 6);
        expect(now?.effectiveClusters).toBeCloseTo(slow.effectiveClusters, 9);
        const sizes = {
          annotator: new Set(taken.map(({ rater }) => rater)).size,
          prompt: new Set(taken.map(({ cluster }) => cluster)).size,
        };
        expect(now?.clusters).toBe(axis === "both" ? Math.min(sizes.annotator, sizes.prompt) : sizes[axis]);
      });
    }),
    { numRuns: 60 },
  );
});

test("effective votes are never more than votes", () => {
  fc.assert(
    fc.property(judgmentRows, fc.constantFrom(...AXES), (rows, axis) => {
      const running = runningMean(judgmentsOf(rows), { bothBadAsTie: true });
      rows.forEach((_, row) => {
        running.add(row);
      });
      const now = running.now(axis);
      if (now) expect(now.effectiveVotes).toBeLessThanOrEqual(rows.length + 1e-9);
    }),
  );
});
