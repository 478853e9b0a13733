import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/alternative-annotator-test.json";
import { judgedStudies, swapVerdicts, verdictsOf } from "@/lib/stats/laws/judged-studies";
import { definedValue, judgmentsOf, swapRows } from "@/lib/stats/laws/laws";
import { naiveComparisons } from "@/lib/stats/naive/alternative-annotator";
import { type AlternativeAnnotatorOptions, alternativeAnnotatorTest } from "./alternative-annotator-test";
import { annotatorComparisons } from "./annotator-comparisons";
import { unitVerdicts } from "./unit-verdicts";

const sets = golden.sets.flatMap(({ id, epsilon, models }) =>
  Object.entries(models).map(([model, record]) => ({ name: `${id}, ${model}`, epsilon, ...record })),
);

const comparisonsOf = (counts: number[][]) =>
  counts.map(([judge, equal, annotator], rater) => ({ rater, judge, equal, annotator }));

const run = (counts: number[][], options: Partial<AlternativeAnnotatorOptions> = {}) =>
  alternativeAnnotatorTest(comparisonsOf(counts), { epsilon: 0.2, ...options });

test.each(sets)("$name: winning rate, advantage and p-values of the reference", (record) => {
  const found = definedValue(run(record.counts, { epsilon: record.epsilon }));
  expect(Math.abs(found.winningRate - record.winning_rate)).toBeLessThan(golden.tolerance);
  expect(Math.abs(found.advantage - record.advantage_prob)).toBeLessThan(golden.tolerance);
  expect(found.passes).toBe(record.winning_rate >= 0.5);
  expect(found.annotators).toHaveLength(record.p.length);
  found.annotators.forEach(({ pValue }, i) => {
    expect(Math.abs(pValue - record.p[i])).toBeLessThan(golden.tolerance);
  });
});

test("comparisons are those of a search vote by vote, in accuracy and with ties discounted", () => {
  const accuracy = (answer: number, other: number) => +(answer === other);
  const discounted = (answer: number, other: number) =>
    answer === other ? 1 : answer < 3 && other < 3 && (answer === 1 || other === 1) ? 0.5 : 0;
  fc.assert(
    fc.property(judgedStudies, ({ votes, verdicts }) => {
      const [judgments, judge] = [judgmentsOf(votes), unitVerdicts(verdictsOf(verdicts))];
      expect(annotatorComparisons(judgments, judge)).toEqual(naiveComparisons(votes, verdicts, accuracy));
      const halves = naiveComparisons(votes, verdicts, discounted);
      expect(annotatorComparisons(judgments, judge, "tie discounted")).toEqual(halves);
    }),
  );
});

test("seen from b, comparisons are the same", () => {
  fc.assert(
    fc.property(judgedStudies, ({ votes, verdicts }) => {
      const there = annotatorComparisons(
        judgmentsOf(swapRows(votes)),
        unitVerdicts(verdictsOf(swapVerdicts(verdicts))),
      );
      expect(there).toEqual(annotatorComparisons(judgmentsOf(votes), unitVerdicts(verdictsOf(verdicts))));
    }),
  );
});

test("a larger epsilon never costs the judge a win", () => {
  const count = fc.nat(60);
  fc.assert(
    fc.property(fc.array(fc.tuple(count, count, count), { minLength: 1, maxLength: 6 }), (counts) => {
      const [strict, lenient] = [0.05, 0.25].map((epsilon) => run(counts, { epsilon }));
      if (strict.ok && lenient.ok) expect(lenient.value.winningRate).toBeGreaterThanOrEqual(strict.value.winningRate);
    }),
  );
});

test("annotators with fewer than 30 items are left out, and counted", () => {
  const few = [
    [10, 10, 9],
    [20, 10, 5],
  ];
  expect(definedValue(run(few))).toMatchObject({ untested: 1, annotators: [{ rater: 1, items: 35 }] });
  expect(definedValue(run(few, { fewestItems: 10 }))).toMatchObject({ untested: 0 });
  expect(run([[10, 10, 9]])).toMatchObject({ reason: "too_few_items" });
  expect(run([])).toMatchObject({ reason: "no_common_items" });
});

test("where no item differs, nothing is left to chance", () => {
  expect(definedValue(run([[0, 40, 0]])).annotators[0]).toMatchObject({ pValue: 0, wins: true, advantage: 1 });
  expect(definedValue(run([[0, 0, 40]])).annotators[0]).toMatchObject({ pValue: 1, wins: false, advantage: 0 });
});
