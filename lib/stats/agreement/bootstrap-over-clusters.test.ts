import fc from "fast-check";
import { expect, test } from "vitest";
import { definedValue, isFiniteThroughout, judgmentRows, judgmentsOf } from "@/lib/stats/laws/laws";
import { seededRng } from "@/lib/stats/random/rng";
import { bootstrapOverClusters } from "./bootstrap-over-clusters";
import { krippendorffAlpha } from "./krippendorff-alpha";
import { percentAgreement } from "./percent-agreement";
import { outcomePatterns, type RatingPatterns } from "./rating-patterns";
import { tieDiscountedAccuracy } from "./tie-discounted-accuracy";

const nominal = (ratings: RatingPatterns) => krippendorffAlpha(ratings, { metric: "nominal" });
const MEASURES = [nominal, percentAgreement, tieDiscountedAccuracy];

/** Two votes a prompt; the first `agreeing` prompts agree. */
const study = (prompts: number, agreeing: number) =>
  outcomePatterns(
    judgmentsOf(
      Array.from({ length: 2 * prompts }, (_, i) => {
        const [cluster, rater] = [Math.floor(i / 2), i % 2];
        return { cluster, rater, outcome: rater === 1 && cluster < agreeing ? 0 : rater * 2 };
      }),
    ),
  );

test("the interval of a share over prompts is the normal one, as in the textbook", () => {
  const [interval] = bootstrapOverClusters(study(400, 300), [percentAgreement], seededRng(1), { rounds: 4000 });
  const half = 1.96 * Math.sqrt((0.75 * 0.25) / 400);
  expect(Math.abs(definedValue(interval).low - (0.75 - half))).toBeLessThan(0.005);
  expect(Math.abs(definedValue(interval).high - (0.75 + half))).toBeLessThan(0.005);
  expect(interval.n).toBe(400);
});

test("votes on the same prompt move together: pasting each prompt's votes twice leaves the width alone", () => {
  const once = Array.from({ length: 200 }, (_, i) => ({
    unit: i >> 1,
    cluster: i >> 1,
    rater: i % 2,
    outcome: i % 3 === 0 ? 2 : 0,
  }));
  const twice = [...once, ...once.map((row) => ({ ...row, unit: row.unit + 100 }))];
  const of = (rows: typeof once) =>
    definedValue(bootstrapOverClusters(outcomePatterns(judgmentsOf(rows)), [percentAgreement], seededRng(2))[0]);
  expect(of(twice).low).toBeCloseTo(of(once).low, 1);
  expect(of(twice).high).toBeCloseTo(of(once).high, 1);
});

test("the same seed gives the same intervals", () => {
  const run = () => bootstrapOverClusters(study(40, 25), MEASURES, seededRng(3));
  expect(run()).toEqual(run());
});

test("few prompts, and prompts that all say the same, have no interval", () => {
  const few = bootstrapOverClusters(study(4, 2), MEASURES, seededRng(1));
  expect(few).toEqual(MEASURES.map(() => ({ ok: false, reason: "too_few_clusters", n: 4 })));
  const [alpha, percent] = bootstrapOverClusters(study(30, 30), MEASURES, seededRng(1));
  expect(alpha).toMatchObject({ reason: "no_variation" });
  expect(percent).toMatchObject({ reason: "no_variation" });
});

test("no votes give a reason", () => {
  const none = outcomePatterns(judgmentsOf([]));
  expect(bootstrapOverClusters(none, [nominal], seededRng(1))).toEqual([{ ok: false, reason: "no_judgments", n: 0 }]);
});

test("on any votes every answer is finite", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const ratings = outcomePatterns(judgmentsOf(rows));
      const intervals = bootstrapOverClusters(ratings, MEASURES, seededRng(4), { rounds: 50 });
      expect(isFiniteThroughout([intervals, MEASURES.map((measure) => measure(ratings))])).toBe(true);
    }),
  );
});
