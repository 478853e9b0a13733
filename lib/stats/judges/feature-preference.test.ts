import fc from "fast-check";
import { expect, test } from "vitest";
import { verdictsOf } from "@/lib/stats/laws/judged-studies";
import { definedValue, isFiniteThroughout, judgmentRows, judgmentsOf, swapRows } from "@/lib/stats/laws/laws";
import { seededRng } from "@/lib/stats/random/rng";
import { wilsonInterval } from "@/lib/stats/win-rate/wilson-interval";
import { featurePreference } from "./feature-preference";
import { verdictJudgments } from "./verdicts";

test("decided votes for the longer response, equal and unknown lengths left out", () => {
  const outcomes = [0, 2, 0, 1, 3, 0, 2];
  const difference = [5, 5, -3, 4, 9, 0, Number.NaN];
  const judgments = judgmentsOf(outcomes.map((outcome, cluster) => ({ cluster, rater: 0, outcome })));
  const preference = featurePreference(judgments, difference, seededRng(1));
  expect(preference).toMatchObject({ n: 3, value: { share: 1 / 3, more: 1, less: 2, interval: wilsonInterval(1, 3) } });
});

test("humans and judges alike: a judge's verdicts are votes of one rater", () => {
  const rows = Array.from({ length: 40 }, (_, cluster) => ({ cluster, side: 0, outcome: cluster % 4 === 0 ? 2 : 0 }));
  const difference = rows.map((_, i) => (i % 2 === 0 ? 10 : 20));
  const { share, interval, correlation } = definedValue(
    featurePreference(verdictJudgments(verdictsOf(rows)), difference, seededRng(1)),
  );
  expect(share).toBe(0.75);
  expect(interval).toMatchObject({ method: "clustered by prompt" });
  expect(definedValue(correlation)).toBeGreaterThan(0);
});

test("seen from b it is the same; with shortness for length it is mirrored", () => {
  fc.assert(
    fc.property(
      judgmentRows,
      fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 31, maxLength: 31 }),
      (rows, difference) => {
        const back = difference.map((value) => -value);
        const here = featurePreference(judgmentsOf(rows), difference, seededRng(1));
        const swapped = featurePreference(judgmentsOf(swapRows(rows)), back, seededRng(1));
        const turned = featurePreference(judgmentsOf(rows), back, seededRng(1));
        expect(isFiniteThroughout(here)).toBe(true);
        expect(swapped.ok).toBe(here.ok);
        if (!here.ok || !swapped.ok || !turned.ok) return;
        expect(swapped.value).toMatchObject({ share: here.value.share, more: here.value.more });
        expect(turned.value.share).toBeCloseTo(1 - here.value.share, 12);
      },
    ),
    { numRuns: 50 },
  );
});

test("no votes, and ties alone, have reasons", () => {
  expect(featurePreference(judgmentsOf([]), [], seededRng(1))).toMatchObject({ reason: "no_judgments" });
  const ties = judgmentsOf([{ cluster: 0, rater: 0, outcome: 1 }]);
  expect(featurePreference(ties, [5], seededRng(1))).toMatchObject({ reason: "no_decisive_votes" });
});

test("on any votes it is a count vote by vote", () => {
  fc.assert(
    fc.property(
      judgmentRows,
      fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 31, maxLength: 31 }),
      (rows, difference) => {
        const decided = rows.filter(({ outcome, cluster }) => outcome % 2 === 0 && difference[cluster] !== 0);
        const more = decided.filter(({ outcome, cluster }) => (outcome === 0) === difference[cluster] > 0).length;
        const preference = featurePreference(judgmentsOf(rows), difference, seededRng(1));
        expect(preference.n).toBe(decided.length);
        if (preference.ok) expect(preference.value).toMatchObject({ more, less: decided.length - more });
      },
    ),
    { numRuns: 50 },
  );
});
