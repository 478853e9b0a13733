import fc from "fast-check";
import { expect, test } from "vitest";
import { isFiniteThroughout, judgmentRows, judgmentsOf } from "@/lib/stats/laws/laws";
import { raterHabits } from "./rater-habits";

test("ties count among all votes, left among decisive votes with a known side, seconds where measured", () => {
  const [habits, absent] = raterHabits(
    judgmentsOf([
      { cluster: 0, rater: 0, outcome: 0, side: 0, seconds: 10 },
      { cluster: 1, rater: 0, outcome: 2, side: 1, seconds: 30 },
      { cluster: 2, rater: 0, outcome: 0, side: 1, seconds: 20 },
      { cluster: 3, rater: 0, outcome: 2, side: 255 },
      { cluster: 4, rater: 0, outcome: 1, side: 0, seconds: 5 },
    ]),
    2,
  );
  expect(habits.votes).toBe(5);
  expect(habits.tieRate).toMatchObject({ value: 1 / 5, n: 5 });
  expect(habits.leftRate).toMatchObject({ value: 2 / 3, n: 3 });
  expect(habits.medianSeconds).toMatchObject({ value: 15, n: 4 });
  expect(absent.leftRate).toMatchObject({ reason: "no_judgments" });
});

test("a time that is no number counts as not measured", () => {
  const votes = [NaN, Infinity, 8].map((seconds) => ({ cluster: 0, rater: 0, outcome: 1, seconds }));
  expect(raterHabits(judgmentsOf(votes), 1)[0].medianSeconds).toMatchObject({ value: 8, n: 1 });
});

test("on any votes every answer is finite", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      expect(isFiniteThroughout(raterHabits(judgmentsOf(rows), 31))).toBe(true);
    }),
  );
});
