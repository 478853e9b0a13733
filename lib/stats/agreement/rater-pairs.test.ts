import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/agreement-coefficients.json";
import fleiss from "@/lib/stats/golden/fleiss-kappa.json";
import pandalm from "@/lib/stats/golden/pandalm.json";
import { pandalmJudgments, raterColumns, tableOf } from "@/lib/stats/laws/golden-ratings";
import { definedValue, isFiniteThroughout, judgmentRows, judgmentsOf, relabelRaters } from "@/lib/stats/laws/laws";
import { mean, ratedUnitsOf } from "@/lib/stats/naive/rater-agreement";
import { seededRng } from "@/lib/stats/random/rng";
import { agreementOf } from "./agreement-measure";
import { bootstrapOverClusters } from "./bootstrap-over-clusters";
import { cohenKappa } from "./cohen-kappa";
import { congerKappa } from "./conger-kappa";
import { groupTable } from "./group-table";
import { lightKappa } from "./light-kappa";
import { raterPairAgreements } from "./rater-pair-agreement";
import { raterPairs } from "./rater-pairs";
import { twoRaterMeasure } from "./two-rater-measure";

const DECIDED = [0, 1, 2];
const WEIGHTS = ["none", "linear", "quadratic", "ordinal"] as const;

test("PandaLM: Cohen's kappa of each pair of annotators, and all three in the table", () => {
  const judgments = pandalmJudgments();
  const pairs = raterPairAgreements(judgments, { categories: DECIDED });
  const printed = pandalm.output.cohen_kappa;
  expect(pairs.map(({ first, second, n }) => [first, second, n])).toEqual([
    [0, 1, 999],
    [0, 2, 999],
    [1, 2, 999],
  ]);
  [printed["1-2"], printed["1-3"], printed["2-3"]].forEach((kappa, i) => {
    expect(Math.abs(definedValue(pairs[i].cohen).coefficient - kappa)).toBeLessThanOrEqual(pandalm.tolerance);
  });
  const byRater = groupTable(judgments, [0, 1, 2], 3);
  const [first, second] = raterColumns(3, DECIDED);
  const measure = twoRaterMeasure({ first, second }, "cohen");
  expect(agreementOf(byRater, measure)).toMatchObject({ value: definedValue(pairs[0].cohen).coefficient, n: 999 });
  const [resampled] = bootstrapOverClusters(byRater, [measure], seededRng(1));
  const analytic = definedValue(pairs[0].cohen).interval;
  expect(Math.abs(definedValue(resampled).low - analytic.low)).toBeLessThan(0.006);
  expect(Math.abs(definedValue(resampled).high - analytic.high)).toBeLessThan(0.006);
});

test("PandaLM: every item has a majority", () => {
  const { counts } = groupTable(pandalmJudgments(), [0, 0, 0], 1);
  let majorities = 0;
  for (let unit = 0; unit < counts.length / 4; unit++)
    if (Math.max(...counts.subarray(4 * unit, 4 * unit + 4)) > 1) majorities++;
  expect(majorities).toBe(pandalm.output.items_with_majority);
});

test("the confusion of every pair is what a walk over all votes counts", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const units = ratedUnitsOf(rows);
      const expected = new Map<string, number[]>();
      for (const unit of units) {
        for (const x of unit) {
          for (const y of unit) {
            if (x.rater >= y.rater || x.answer > 2 || y.answer > 2) continue;
            const key = `${x.rater} ${y.rater}`;
            const counts = expected.get(key) ?? Array(9).fill(0);
            counts[3 * x.answer + y.answer]++;
            expected.set(key, counts);
          }
        }
      }
      const found = raterPairs(judgmentsOf(rows), { categories: DECIDED });
      expect(
        new Map(found.map(({ first, second, confusion }) => [`${first} ${second}`, [...Array.from(confusion.counts)]])),
      ).toEqual(expected);
    }),
  );
});

test("the table of pairs is finite and the same under other labels, read backwards", () => {
  fc.assert(
    fc.property(judgmentRows, fc.constantFrom(...WEIGHTS), (rows, weights) => {
      const of = (votes: typeof rows) => raterPairAgreements(judgmentsOf(votes), { categories: DECIDED, weights });
      const found = of(rows);
      const most = Math.max(0, ...rows.map(({ rater }) => rater));
      const again = of(relabelRaters(rows));
      expect(isFiniteThroughout(found)).toBe(true);
      expect(again).toHaveLength(found.length);
      for (const { first, second, n, cohen } of found) {
        const same = again.find(
          (pair) => pair.first === (most - second) * 3 + 1 && pair.second === (most - first) * 3 + 1,
        );
        expect(same?.n).toBe(n);
        if (cohen.ok && same) expect(definedValue(same.cohen).coefficient).toBeCloseTo(cohen.value.coefficient, 10);
      }
    }),
  );
});

test("no pair has met: an empty table", () => {
  expect(raterPairs(judgmentsOf([]), { categories: DECIDED })).toEqual([]);
  const apart = judgmentsOf([
    { cluster: 0, rater: 0, outcome: 0 },
    { cluster: 1, rater: 1, outcome: 0 },
  ]);
  expect(raterPairAgreements(apart, { categories: DECIDED })).toEqual([]);
});

test.each(golden)("$id: Conger's kappa under all weights is irrCAC's", ({ input, output, tolerance }) => {
  const { byRater, raters } = tableOf(input.data);
  for (const weights of WEIGHTS) {
    const { value, se, pa, pe } = output[weights === "none" ? "unweighted" : weights]["conger.kappa"];
    const found = definedValue(congerKappa(byRater, raters, { weights }));
    expect(Math.abs(found.coefficient - value)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(found.standardError - se)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(found.observed - pa)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs(found.expected - pe)).toBeLessThanOrEqual(tolerance);
  }
});

test("Fleiss' patients: the exact kappa of Conger, and Light's mean over pairs", () => {
  const { byRater, raters } = tableOf(golden[1].input.data);
  const { fleiss_exact_conger: conger, light } = fleiss.output;
  expect(Math.abs(definedValue(congerKappa(byRater, raters)).coefficient - conger)).toBeLessThanOrEqual(
    fleiss.tolerance,
  );
  const found = agreementOf(byRater, lightKappa(raters));
  expect(Math.abs(definedValue(found) - light)).toBeLessThanOrEqual(fleiss.tolerance);
  expect(found.n).toBe(15);
});

test("two complete raters: Conger's and Light's kappa are Cohen's; more raters: Light's is the mean of the table of pairs", () => {
  const answers = fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.nat(2)), { minLength: 2, maxLength: 30 });
  fc.assert(
    fc.property(answers, fc.constantFrom(...WEIGHTS), (units, weights) => {
      const rows = units.flatMap((unit, cluster) => unit.map((outcome, rater) => ({ cluster, rater, outcome })));
      const judgments = judgmentsOf(rows);
      const columns = raterColumns(3, DECIDED);
      const [pair] = raterPairs(judgments, { categories: DECIDED });
      const kappa = cohenKappa(pair.confusion, { weights });
      const two = groupTable(judgments, [0, 1, 2], 2);
      if (kappa.ok) {
        const conger = definedValue(congerKappa(two, columns.slice(0, 2), { weights }));
        expect(conger.coefficient).toBeCloseTo(kappa.value.coefficient, 9);
        expect(definedValue(agreementOf(two, lightKappa(columns.slice(0, 2), { weights })))).toBe(
          kappa.value.coefficient,
        );
      }
      const pairs = raterPairAgreements(judgments, { categories: DECIDED, weights });
      const kappas = pairs.flatMap(({ cohen }) => (cohen.ok ? [cohen.value.coefficient] : []));
      const light = agreementOf(groupTable(judgments, [0, 1, 2], 3), lightKappa(columns, { weights }));
      expect(light.ok).toBe(kappas.length > 0);
      if (light.ok) expect(light.value).toBeCloseTo(mean(kappas), 10);
    }),
  );
});

test("Conger and Light: each lack has its reason, and any votes give finite answers", () => {
  const columns = raterColumns(2, DECIDED);
  const of = (votes: [number, number, number][]) => {
    const judgments = judgmentsOf(votes.map(([cluster, rater, outcome]) => ({ cluster, rater, outcome })));
    const table = groupTable(judgments, [0, 1], 2);
    return [congerKappa(table, columns), agreementOf(table, lightKappa(columns))].map(
      (found) => !found.ok && found.reason,
    );
  };
  expect(of([])).toEqual(["no_judgments", "no_judgments"]);
  expect(of([[0, 0, 0]])).toEqual(["one_rater", "one_rater"]);
  expect(
    of([
      [0, 0, 0],
      [1, 1, 0],
    ]),
  ).toEqual(["no_overlap", "no_overlap"]);
  expect(
    of([
      [0, 0, 1],
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 1],
    ]),
  ).toEqual(["no_variation", "no_variation"]);
  expect(
    of([
      [0, 0, 1],
      [0, 1, 2],
    ])[0],
  ).toBe("too_few_items");
  expect(congerKappa(groupTable(judgmentsOf([]), [], 0), [])).toMatchObject({ ok: false });
  expect(agreementOf(groupTable(judgmentsOf([]), [], 0), lightKappa([]))).toMatchObject({ ok: false });
  fc.assert(
    fc.property(judgmentRows, fc.constantFrom(...WEIGHTS), (rows, weights) => {
      const groups = Array.from({ length: 31 }, (_, rater) => rater % 4);
      const table = groupTable(judgmentsOf(rows), groups, 4);
      const four = raterColumns(4, DECIDED);
      const found = [congerKappa(table, four, { weights }), agreementOf(table, lightKappa(four, { weights }))];
      expect(isFiniteThroughout(found)).toBe(true);
    }),
  );
});
