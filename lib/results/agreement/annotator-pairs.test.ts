import { expect, test } from "vitest";
import { ResultsFilter } from "@/lib/results/filter";
import { definedValue, type JudgmentRow, judgmentsOf } from "@/lib/stats/laws/laws";
import { annotatorPairs } from "./annotator-pairs";

const FILTER = ResultsFilter.parse({});
const annotators = (count: number) =>
  Array.from({ length: count }, (_, i) => {
    return { id: `${i}`, label: `Annotator ${i}`, simulated: false, group: null, skips: 0, flags: 0 };
  });

/** Two annotators on twenty comparisons: both a 8 times, both b 6 times, a against b 4 and b against a 2 times. */
const COUNTS: [number, number, number][] = [
  [0, 0, 8],
  [2, 2, 6],
  [0, 2, 4],
  [2, 0, 2],
];
const TWO = COUNTS.flatMap(([x, y, times]) => new Array<[number, number]>(times).fill([x, y])).flatMap(
  ([x, y], cluster): JudgmentRow[] => [
    { cluster, rater: 1, outcome: x },
    { cluster, rater: 3, outcome: y },
  ],
);

test("two annotators have a row with Cohen's kappa, worked by hand", () => {
  const { labels, count, pairs, order } = annotatorPairs(judgmentsOf(TWO), null, annotators(5), FILTER);
  expect(labels).toEqual(["Annotator 1", "Annotator 3"]);
  expect({ count, order }).toEqual({ count: 1, order: null });
  expect(pairs[0]).toMatchObject({ first: 0, second: 1, n: 20, percent: { value: 0.7 }, chosen: null });
  const chance = 0.6 * 0.5 + 0.4 * 0.5;
  expect(definedValue(pairs[0].kappa)).toBeCloseTo((0.7 - chance) / (1 - chance), 12);
  const { low, high } = definedValue(pairs[0].interval);
  expect([low < 0.4, high > 0.4, high <= 1]).toEqual([true, true, true]);
});

test("agreement on the pair of systems chosen stands beside that on all, and none has its reason", () => {
  const other = TWO.map((row) => ({ ...row, pair: row.cluster < 8 ? 0 : 1 }));
  const chosen = judgmentsOf(other.filter(({ pair }) => pair === 0));
  const [pair] = annotatorPairs(judgmentsOf(other), chosen, annotators(5), FILTER).pairs;
  expect(pair.chosen).toMatchObject({ n: 8, percent: { value: 1 }, kappa: { reason: "no_variation" } });
  const none = annotatorPairs(judgmentsOf(other), judgmentsOf([]), annotators(5), FILTER).pairs[0].chosen;
  expect(none).toMatchObject({ n: 0, percent: { reason: "no_overlap" }, kappa: { reason: "no_overlap" } });
});

test("few comparisons, or full agreement on them, make no interval", () => {
  const few = annotatorPairs(judgmentsOf(TWO.slice(0, 8)), null, annotators(5), FILTER).pairs[0];
  expect(few.interval).toMatchObject({ ok: false });
  const equal = TWO.filter(({ cluster }) => cluster < 14);
  const full = annotatorPairs(judgmentsOf(equal), null, annotators(5), FILTER).pairs[0];
  expect(full).toMatchObject({ kappa: { value: 1 }, interval: { reason: "too_few_items" } });
});

test("who agrees most with the others is drawn first", () => {
  const rows = [0, 1, 2, 3, 4].flatMap((cluster) =>
    [0, 1, 2, 3].map((rater) => ({ cluster, rater, outcome: rater === 0 ? 2 : cluster === 0 && rater === 1 ? 1 : 0 })),
  );
  expect(annotatorPairs(judgmentsOf(rows), null, annotators(4), FILTER).order).toEqual([2, 3, 1, 0]);
});

test("of very many pairs those with most comparisons in common are kept, in the study's order", () => {
  const rows = Array.from({ length: 40 }, (_, rater) => ({ cluster: 0, rater, outcome: rater % 3 }));
  const last = [38, 39].map((rater) => ({ cluster: 1, rater, outcome: 0 }));
  const { count, pairs, order } = annotatorPairs(judgmentsOf([...rows, ...last]), null, annotators(40), FILTER);
  expect([count, pairs.length, order]).toEqual([780, 500, null]);
  expect(pairs.at(-1)).toMatchObject({ first: 38, second: 39, n: 2 });
  expect(pairs.map(({ first }) => first)).toEqual(pairs.map(({ first }) => first).toSorted((x, y) => x - y));
});
