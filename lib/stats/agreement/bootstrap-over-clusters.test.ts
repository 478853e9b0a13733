import fc from "fast-check";
import { expect, test } from "vitest";
import { definedValue, isFiniteThroughout, type JudgmentRow, judgmentRows, judgmentsOf } from "@/lib/stats/laws/laws";
import { seededRng } from "@/lib/stats/random/rng";
import { agreementsOf } from "./agreement-measure";
import { bootstrapOverClusters } from "./bootstrap-over-clusters";
import { krippendorffAlpha } from "./krippendorff-alpha";
import { percentAgreement } from "./percent-agreement";
import { outcomeTable } from "./rating-table";
import { tieDiscountedAccuracy } from "./tie-discounted-accuracy";

const ALL = { categories: [0, 1, 2, 3] };
const nominal = krippendorffAlpha({ metric: "nominal", ...ALL });
const MEASURES = [nominal, percentAgreement(ALL), tieDiscountedAccuracy()];

/** Two votes a prompt; the first `agreeing` prompts agree. */
const study = (prompts: number, agreeing: number) =>
  outcomeTable(
    judgmentsOf(
      Array.from({ length: 2 * prompts }, (_, i) => {
        const [cluster, rater] = [Math.floor(i / 2), i % 2];
        return { cluster, rater, outcome: rater === 1 && cluster < agreeing ? 0 : rater * 2 };
      }),
    ),
  );

test("the interval of a share over prompts is the normal one, as in the textbook", () => {
  const [interval] = bootstrapOverClusters(study(400, 300), [percentAgreement(ALL)], seededRng(1), { rounds: 4000 });
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
    definedValue(bootstrapOverClusters(outcomeTable(judgmentsOf(rows)), [percentAgreement(ALL)], seededRng(2))[0]);
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

test("neither the order of votes nor the numbers of prompts and comparisons show in an interval", () => {
  fc.assert(
    fc.property(judgmentRows, fc.integer({ min: 1, max: 6 }), (rows, promptsPer) => {
      const votes = rows.map((row) => ({ ...row, unit: row.cluster, cluster: Math.floor(row.cluster / promptsPer) }));
      const renumbered = votes
        .map((row) => ({ ...row, unit: 40 - row.unit, cluster: (7 * row.cluster + 3) % 31 }))
        .reverse();
      const of = (votes: JudgmentRow[]) =>
        bootstrapOverClusters(outcomeTable(judgmentsOf(votes)), MEASURES, seededRng(5), { rounds: 40 });
      expect(of(renumbered)).toEqual(of(votes));
    }),
    { numRuns: 40 },
  );
});

test("no votes give a reason", () => {
  const none = outcomeTable(judgmentsOf([]));
  expect(bootstrapOverClusters(none, [nominal], seededRng(1))).toEqual([{ ok: false, reason: "no_judgments", n: 0 }]);
});

test("on any votes every answer is finite", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const ratings = outcomeTable(judgmentsOf(rows));
      const intervals = bootstrapOverClusters(ratings, MEASURES, seededRng(4), { rounds: 50 });
      expect(isFiniteThroughout([intervals, agreementsOf(ratings, MEASURES)])).toBe(true);
    }),
  );
});
