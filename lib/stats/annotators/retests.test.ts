import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/annotators.json";
import {
  definedValue,
  isFiniteThroughout,
  type JudgmentRow,
  judgmentRows,
  judgmentsOf,
  relabelRaters,
  swapRows,
} from "@/lib/stats/laws/laws";
import { naiveRetests } from "@/lib/stats/naive/annotators";
import { seededRng } from "@/lib/stats/random/rng";
import { retestConsistency, retestConsistencyByRater } from "./retest-consistency";
import { retestKappa } from "./retest-kappa";
import { retestPairs } from "./retest-pairs";
import { retestSides } from "./retest-sides";

const consistencyOf = (rows: JudgmentRow[], bothBadAsTie = false) => {
  const judgments = judgmentsOf(rows);
  return retestConsistency(judgments, retestPairs(judgments), seededRng(1), { bothBadAsTie });
};
const kappaOf = (rows: JudgmentRow[]) => retestKappa(judgmentsOf(rows), retestPairs(judgmentsOf(rows)));
const sidesOf = (rows: JudgmentRow[]) => retestSides(judgmentsOf(rows), retestPairs(judgmentsOf(rows)));

/** One rater, each pair of answers on a comparison of its own, shown with a left first and then right. */
const twice = (answers: [number, number][]): JudgmentRow[] =>
  answers.flatMap(([outcome, again], cluster) => [
    { cluster, rater: 0, outcome, side: 0 },
    { cluster, rater: 0, outcome: again, side: 1 },
  ]);

test("re-tests are first and second votes, as found by looking through all rows", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const { first, again } = retestPairs(judgmentsOf(rows));
      const found = [...first].map((row, i) => [rows[row], rows[again[i]]]);
      expect(found).toEqual(naiveRetests(rows));
    }),
  );
});

test("consistency is the share of equal answers, of all and of each rater", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const pairs = naiveRetests(rows);
      fc.pre(pairs.length > 0);
      const same = pairs.filter(([one, other]) => one.outcome === other.outcome);
      const { share, interval, wilson } = definedValue(consistencyOf(rows));
      expect(share).toBeCloseTo(same.length / pairs.length, 12);
      expect(interval.low).toBeLessThanOrEqual(share + 1e-12);
      expect(interval.high).toBeGreaterThanOrEqual(share - 1e-12);
      expect(wilson.low).toBeLessThanOrEqual(share);
      const judgments = judgmentsOf(rows);
      retestConsistencyByRater(judgments, retestPairs(judgments), 31).forEach((estimate, rater) => {
        const own = pairs.filter(([one]) => one.rater === rater);
        expect(estimate.n).toBe(own.length);
        if (estimate.ok) {
          const right = own.filter(([one, other]) => one.outcome === other.outcome).length;
          expect(estimate.value.share).toBeCloseTo(right / own.length, 12);
        } else expect(estimate.reason).toBe("no_retests");
      });
    }),
    { numRuns: 30 },
  );
});

test.each(golden.kappas)("$id agrees with the reference", ({ input, output, tolerance }) => {
  const rows = input.table.flatMap((row, x) =>
    row.flatMap((count, y) => Array.from({ length: count }, (): [number, number] => [x, y])),
  );
  expect(Math.abs(definedValue(kappaOf(twice(rows))).kappa - output.kappa)).toBeLessThanOrEqual(tolerance);
});

test("which system is called a, in any of the pairs, and who the raters are change nothing", () => {
  fc.assert(
    fc.property(judgmentRows, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (rows, turn) => {
      const turned = rows.map((row) =>
        turn[row.cluster] ? { ...swapRows([row])[0], side: [1, 0][row.side ?? 2] ?? 255 } : row,
      );
      const other = relabelRaters(turned);
      expect(kappaOf(other)).toEqual(kappaOf(rows));
      expect(sidesOf(other)).toEqual(sidesOf(rows));
      const [one, two] = [consistencyOf(rows), consistencyOf(other)];
      expect(two.n).toBe(one.n);
      if (one.ok && two.ok) expect(two.value.share).toBe(one.value.share);
    }),
  );
});

test("the jackknife of kappa is as wide as kappa varies from study to study", () => {
  const drawn = Array.from({ length: 200 }, (_, seed) => {
    const rng = seededRng(seed + 1);
    const answers = Array.from({ length: 80 }, (): [number, number] => {
      const own = rng.int(3);
      return [own, rng.float() < 0.7 ? own : rng.int(3)];
    });
    return definedValue(kappaOf(twice(answers)));
  });
  const held = drawn.filter(({ interval }) => {
    const { low, high } = definedValue(interval);
    return low <= 0.7 && 0.7 <= high;
  });
  expect(held.length / drawn.length).toBeGreaterThan(0.9);
  expect(held.length / drawn.length).toBeLessThan(0.99);
});

test("votes that flip with the side show the side that they favour", () => {
  const rows = twice([
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [0, 2],
    [2, 0],
    [0, 0],
    [2, 2],
    [1, 2],
    [3, 3],
  ]);
  expect(sidesOf(rows)).toMatchObject({
    ok: true,
    n: 9,
    value: { sameSystem: 2, leftTwice: 6, rightTwice: 1, flipped: 7 / 9, pValue: 0.125 },
  });
  expect(definedValue(sidesOf(twice([[0, 0]]))).pValue).toBe(1);
});

test("both bad is an answer of its own, or a tie where the reader chose so", () => {
  expect(definedValue(consistencyOf(twice([[3, 1]]))).share).toBe(0);
  expect(definedValue(consistencyOf(twice([[3, 1]]), true)).share).toBe(1);
});

test("each lack has its reason", () => {
  const once = [{ cluster: 0, rater: 0, outcome: 0, side: 0 }];
  for (const rows of [[], once]) {
    for (const of of [consistencyOf, kappaOf, sidesOf]) expect(of(rows)).toMatchObject({ reason: "no_retests", n: 0 });
  }
  expect(
    kappaOf(
      twice([
        [1, 1],
        [1, 1],
      ]),
    ),
  ).toMatchObject({ reason: "no_variation", n: 2 });
  expect(sidesOf(twice([[1, 0]]))).toMatchObject({ reason: "no_decisive_votes" });
  const few = definedValue(
    kappaOf(
      twice([
        [0, 0],
        [2, 2],
        [0, 1],
      ]),
    ),
  );
  expect(few.interval).toMatchObject({ reason: "too_few_clusters", n: 3 });
  const even = definedValue(
    kappaOf(
      twice([
        [0, 0],
        [2, 2],
        [0, 0],
        [2, 2],
        [0, 0],
      ]),
    ),
  );
  expect(even).toMatchObject({ kappa: 1, interval: { reason: "no_variation" } });
});

test("on any votes every answer is finite", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      expect(isFiniteThroughout([consistencyOf(rows), kappaOf(rows), sidesOf(rows)])).toBe(true);
    }),
    { numRuns: 40 },
  );
});
