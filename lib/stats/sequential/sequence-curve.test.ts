import fc from "fast-check";
import { expect, test } from "vitest";
import {
  definedValue,
  isFiniteThroughout,
  type JudgmentRow,
  judgmentRows,
  judgmentsOf,
  relabelRaters,
  swapRows,
} from "@/lib/stats/laws/laws";
import { naiveEvidence } from "@/lib/stats/naive/confidence-sequence";
import { seededRng } from "@/lib/stats/random/rng";
import { betaBinomialInterval } from "./beta-binomial-interval";
import { looks } from "./looks";
import { sequenceCurve } from "./sequence-curve";

/** Each vote by another annotator on another prompt. */
const apart = (outcomes: number[]): JudgmentRow[] => outcomes.map((outcome, i) => ({ cluster: i, rater: i, outcome }));

/** Ten annotators in turn, each prompt five times. */
const together = (outcomes: number[]): JudgmentRow[] =>
  outcomes.map((outcome, i) => ({ cluster: Math.floor(i / 5), rater: i % 10, outcome }));

const drawn = (votes: number, share: number, seed = 1) => {
  const rng = seededRng(seed);
  return Array.from({ length: votes }, () => (rng.float() < share ? 0 : 2));
};

test("looks are at round numbers, bounded in number, and end with the last vote", () => {
  expect(looks(7, 10)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(looks(1234, 200).slice(0, 3)).toEqual([10, 20, 30]);
  expect(looks(1234, 200).at(-1)).toBe(1234);
  expect(looks(1_000_000).length).toBe(200);
  expect([looks(0), looks(Number.NaN), looks(5, 0), looks(Number.POSITIVE_INFINITY)]).toEqual([[], [], [], []]);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e7 }), fc.integer({ min: 1, max: 300 }), (votes, most) => {
      const points = looks(votes, most);
      expect(points.length).toBeLessThanOrEqual(most + 1);
      expect(points.every((point, i) => i === 0 || point > points[i - 1])).toBe(true);
      expect(points.at(-1)).toBe(votes);
    }),
  );
});

test("without repeats each point is the beta-binomial interval of the decisive votes so far", () => {
  const outcomes = drawn(300, 0.7).map((outcome, i) => (i % 4 === 0 ? 1 : i % 7 === 0 ? 3 : outcome));
  const { points, axis } = definedValue(sequenceCurve(judgmentsOf(apart(outcomes)), { points: 30 }));
  expect(axis).toBeNull();
  for (const point of points) {
    const seen = outcomes.slice(0, point.votes);
    const [wins, losses] = [0, 2].map((code) => seen.filter((outcome) => outcome === code).length);
    const { low, high } = definedValue(betaBinomialInterval(wins, losses));
    expect(point).toMatchObject({ rate: wins / (wins + losses), low, high });
  }
});

test("the vote to stop at is the first whose evidence reaches 1/alpha, wherever the points are", () => {
  const outcomes = drawn(400, 0.65);
  const stop = definedValue(sequenceCurve(judgmentsOf(apart(outcomes)), { points: 2 })).stop;
  const wins = outcomes.map((outcome) => outcome === 0);
  const first = wins.findIndex((_, i) => naiveEvidence(wins.slice(0, i + 1), 0.5, 1, 1) >= 20);
  expect(stop).toEqual({ votes: first + 1, favours: "a" });
});

test("the running interval never widens, lies in each interval so far, and ends when they contradict each other", () => {
  const outcomes = [...drawn(400, 0.9), ...drawn(1600, 0.1)];
  const { points } = definedValue(sequenceCurve(judgmentsOf(apart(outcomes))));
  let [low, high] = [0, 1];
  for (const point of points) {
    [low, high] = [Math.max(low, point.low), Math.min(high, point.high)];
    expect(point.running).toEqual(low <= high ? { low, high } : null);
  }
  expect(points[0].running).not.toBeNull();
  expect(points.at(-1)?.running).toBeNull();
});

test("repeated annotators and prompts: asymptotic, from 20 votes and 5 clusters on", () => {
  const { points, phrase, stop } = definedValue(
    sequenceCurve(judgmentsOf(together(drawn(600, 0.75))), { points: 600 }),
  );
  expect(phrase).toBe("asymptotic, clustered by annotator and prompt");
  expect(points[0].votes).toBe(21);
  expect(stop?.favours).toBe("a");
  const at = points.find(({ votes }) => votes === stop?.votes);
  const before = points.find(({ votes }) => votes === (stop?.votes ?? 0) - 1);
  expect(at?.low).toBeGreaterThan(0.5);
  expect(before?.low).toBeLessThanOrEqual(0.5);
});

test("swapping a and b mirrors the curve; relabelled annotators change nothing", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const [plain, swapped, relabelled] = [rows, swapRows(rows), relabelRaters(rows)].map((each) =>
        sequenceCurve(judgmentsOf(each)),
      );
      expect(relabelled).toEqual(plain);
      if (!plain.ok) {
        expect(swapped).toEqual(plain);
        return;
      }
      const mirrored = definedValue(swapped);
      expect(mirrored.stop?.votes).toBe(plain.value.stop?.votes);
      plain.value.points.forEach((point, i) => {
        expect(mirrored.points[i].low).toBeCloseTo(1 - point.high, 10);
        expect(mirrored.points[i].rate).toBeCloseTo(1 - point.rate, 12);
      });
    }),
  );
});

test("a streak of equal votes from clusters has an interval with width", () => {
  const { points } = definedValue(sequenceCurve(judgmentsOf(together(new Array(100).fill(0)))));
  expect(points.at(-1)?.rate).toBe(1);
  expect(points.at(-1)?.low).toBeLessThan(1);
  expect(points.at(-1)?.low).toBeGreaterThan(0.5);
});

test("all ties never stop a clustered study", () => {
  const { points, stop } = definedValue(sequenceCurve(judgmentsOf(together(new Array(200).fill(1)))));
  expect(stop).toBeNull();
  expect(points.at(-1)).toMatchObject({ rate: 0.5 });
});

test.each([
  ["no votes", [], "no_judgments"],
  ["only both bad", apart([3, 3]), "no_judgments"],
  ["only ties of one annotator", [{ cluster: 0, rater: 0, outcome: 1 }], "no_decisive_votes"],
  ["19 clustered votes", together(drawn(19, 0.5)).map((row, i) => ({ ...row, cluster: i % 6 })), "too_few_votes"],
])("%s: there is a reason instead of a curve", (_, rows, reason) => {
  expect(sequenceCurve(judgmentsOf(rows))).toMatchObject({ ok: false, reason });
});

test("a level, a mixture or a tuning that cannot be", () => {
  const [single, clustered] = [judgmentsOf(apart(drawn(50, 0.5))), judgmentsOf(together(drawn(50, 0.5)))];
  for (const options of [{ level: 1 }, { level: Number.NaN }, { a: 0 }, { b: Number.POSITIVE_INFINITY }]) {
    expect(sequenceCurve(single, options)).toMatchObject({ ok: false, reason: "impossible_plan" });
  }
  for (const options of [{ level: 0 }, { tunedFor: -1 }]) {
    expect(sequenceCurve(clustered, options)).toMatchObject({ ok: false, reason: "impossible_plan" });
  }
  expect(sequenceCurve(single, { points: 0 })).toMatchObject({ ok: false, reason: "impossible_plan" });
});

test("both bad counts as a tie only where the reader chose so", () => {
  const rows = together(drawn(100, 0.6)).map((row, i) => ({ ...row, outcome: i % 3 === 0 ? 3 : row.outcome }));
  expect(sequenceCurve(judgmentsOf(rows)).n).toBe(66);
  expect(sequenceCurve(judgmentsOf(rows), { bothBadAsTie: true }).n).toBe(100);
});

test("on any votes, no NaN and no infinity", () => {
  fc.assert(
    fc.property(judgmentRows, fc.constantFrom(0.5, 0.95, 0.999999), fc.boolean(), (rows, level, bothBadAsTie) => {
      expect(isFiniteThroughout(sequenceCurve(judgmentsOf(rows), { level, bothBadAsTie }))).toBe(true);
    }),
  );
});
