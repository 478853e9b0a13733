import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/agreement-coefficients.json";
import fleiss from "@/lib/stats/golden/fleiss-kappa.json";
import pandalm from "@/lib/stats/golden/pandalm.json";
import { pandalmJudgments, tableOf } from "@/lib/stats/laws/golden-ratings";
import {
  definedValue,
  isFiniteThroughout,
  type JudgmentRow,
  judgmentRows,
  judgmentsOf,
  relabelRaters,
  swapRows,
} from "@/lib/stats/laws/laws";
import { unitsOf } from "@/lib/stats/naive/agreement";
import { naiveChanceCorrected } from "@/lib/stats/naive/rater-agreement";
import { agreementOf } from "./agreement-measure";
import { type CategoryWeights, categoryWeights } from "./category-weights";
import { chanceCorrected } from "./chance-corrected";
import { chanceCorrectedWithError } from "./chance-corrected-error";
import type { ChanceCoefficient } from "./chance-model";
import { fleissNullTest } from "./fleiss-null-test";
import { outcomeTable } from "./rating-table";
import { weightedAlpha } from "./weighted-alpha";

const WEIGHTS = ["none", "linear", "quadratic", "ordinal"] as const;
const NAMES: [ChanceCoefficient, "gwet.ac1" | "fleiss.kappa" | "bp.coeff" | "pa.coeff"][] = [
  ["gwet", "gwet.ac1"],
  ["fleiss", "fleiss.kappa"],
  ["brennan_prediger", "bp.coeff"],
  ["percent", "pa.coeff"],
];
const COEFFICIENTS = ["gwet", "fleiss", "brennan_prediger"] as const;
const DECIDED = [0, 1, 2];

test.each(golden)("$id: every coefficient under all weights, with its standard error, is irrCAC's", (record) => {
  const { table, categories } = tableOf(record.input.data);
  for (const weights of WEIGHTS) {
    const expected = record.output[weights === "none" ? "unweighted" : weights];
    for (const [coefficient, name] of NAMES) {
      const { value, se, pa, pe } = expected[name];
      const options = { coefficient, categories, weights };
      const found = definedValue(chanceCorrectedWithError(table, options));
      const pairs = [
        [found.coefficient, value],
        [found.standardError, se],
        [found.observed, pa],
        [found.expected, pe],
      ];
      for (const [own, theirs] of pairs) expect(Math.abs(own - theirs)).toBeLessThanOrEqual(record.tolerance);
      expect(definedValue(agreementOf(table, chanceCorrected(options)))).toBe(found.coefficient);
    }
    const { value, se, pa, pe } = expected["krippen.alpha"];
    const alpha = definedValue(weightedAlpha(table, { categories, weights }));
    const pairs = [
      [alpha.coefficient, value],
      [alpha.standardError, se],
      [alpha.observed, pa],
      [alpha.expected, pe],
    ];
    for (const [own, theirs] of pairs) expect(Math.abs(own - theirs)).toBeLessThanOrEqual(record.tolerance);
  }
});

test("Fleiss' patients: kappa, its test against chance and Randolph's free-marginal kappa", () => {
  const { output, tolerance, input } = fleiss;
  const { table, categories } = tableOf(golden[1].input.data);
  expect([...table.counts]).toEqual(input.counts.flat());
  const of = (coefficient: ChanceCoefficient) =>
    definedValue(agreementOf(table, chanceCorrected({ coefficient, categories })));
  expect(Math.abs(of("fleiss") - output.kappa)).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(of("brennan_prediger") - output.randolph_free_marginal)).toBeLessThanOrEqual(tolerance);
  const { z, p, standardError } = definedValue(fleissNullTest(table, { categories }));
  expect(Math.abs(z - output.z_irr)).toBeLessThanOrEqual(tolerance);
  expect(z * standardError).toBeCloseTo(output.kappa, 12);
  expect(p).toBeLessThan(1e-60);
});

test("PandaLM's annotators reach the printed Fleiss' kappa", () => {
  const table = outcomeTable(pandalmJudgments());
  const kappa = agreementOf(table, chanceCorrected({ coefficient: "fleiss", categories: DECIDED }));
  expect(Math.abs(definedValue(kappa) - pandalm.output.fleiss_kappa)).toBeLessThanOrEqual(pandalm.tolerance);
  expect(kappa.n).toBe(pandalm.output.items);
});

const ofRows = (
  rows: JudgmentRow[],
  coefficient: ChanceCoefficient,
  weights: CategoryWeights = "none",
  categories = DECIDED,
) => agreementOf(outcomeTable(judgmentsOf(rows)), chanceCorrected({ coefficient, weights, categories }));

test.each(COEFFICIENTS)(
  "%s agrees with the definition, and the same votes seen from b or under other labels give it again",
  (coefficient) => {
    fc.assert(
      fc.property(judgmentRows, fc.constantFrom(...WEIGHTS), (rows, weights) => {
        const found = ofRows(rows, coefficient, weights);
        fc.pre(found.ok);
        const matrix = categoryWeights(weights, 3);
        const units = unitsOf(rows).map((unit) => unit.filter((answer) => answer < 3));
        const naive = naiveChanceCorrected(units, DECIDED, (x, y) => matrix[x * 3 + y], coefficient);
        expect(definedValue(found)).toBeCloseTo(naive, 9);
        expect(definedValue(ofRows(swapRows(rows), coefficient, weights))).toBeCloseTo(naive, 9);
        expect(ofRows(relabelRaters(rows), coefficient, weights)).toEqual(found);
      }),
    );
  },
);

test("perfect agreement with variation is 1 in all of them", () => {
  const rows = [0, 1, 2].flatMap((cluster) => [0, 1, 2].map((rater) => ({ cluster, rater, outcome: cluster })));
  for (const coefficient of COEFFICIENTS) {
    for (const weights of WEIGHTS) expect(definedValue(ofRows(rows, coefficient, weights))).toBe(1);
  }
});

test("one category used: AC and Brennan and Prediger's coefficient are 1 given the declared set, Fleiss' kappa is not defined", () => {
  const { table } = tableOf([
    [1, 1, 1],
    [1, 1, 1],
  ]);
  const declared = { ...table, columns: 3, counts: Uint32Array.of(2, 0, 0, 2, 0, 0, 2, 0, 0) };
  const of = (coefficient: ChanceCoefficient, categories: number[]) =>
    agreementOf(declared, chanceCorrected({ coefficient, categories }));
  expect(of("gwet", DECIDED)).toMatchObject({ value: 1, n: 3 });
  expect(of("brennan_prediger", DECIDED)).toMatchObject({ value: 1, n: 3 });
  expect(of("percent", DECIDED)).toMatchObject({ value: 1, n: 3 });
  expect(of("fleiss", DECIDED)).toMatchObject({ ok: false, reason: "no_variation" });
  expect(of("gwet", [0])).toMatchObject({ ok: false, reason: "no_variation" });
  expect(chanceCorrectedWithError(declared, { coefficient: "gwet", categories: DECIDED })).toMatchObject({
    value: { coefficient: 1, standardError: 0, interval: { low: 1, high: 1 } },
  });
  expect(weightedAlpha(declared, { categories: DECIDED })).toMatchObject({ reason: "no_variation" });
});

test("each lack has its reason", () => {
  const alone = [{ cluster: 0, rater: 0, outcome: 0 }];
  const pair = [...alone, { cluster: 0, rater: 1, outcome: 1 }];
  const apart = [...alone, { cluster: 1, rater: 1, outcome: 1 }];
  const error = (rows: JudgmentRow[]) =>
    chanceCorrectedWithError(outcomeTable(judgmentsOf(rows)), { coefficient: "gwet", categories: DECIDED });
  const alpha = (rows: JudgmentRow[]) => weightedAlpha(outcomeTable(judgmentsOf(rows)), { categories: DECIDED });
  for (const of of [error, alpha]) {
    expect(of([])).toMatchObject({ reason: "no_judgments" });
    expect(of(alone)).toMatchObject({ reason: "one_rater" });
    expect(of(apart)).toMatchObject({ reason: "no_overlap" });
    expect(of(pair)).toMatchObject({ reason: "too_few_items" });
  }
  expect(ofRows([], "fleiss")).toMatchObject({ reason: "no_judgments" });
  const none = (rows: JudgmentRow[]) => fleissNullTest(outcomeTable(judgmentsOf(rows)), { categories: DECIDED });
  expect(none([])).toMatchObject({ reason: "no_judgments" });
  expect(none([...pair, ...apart.slice(1)])).toMatchObject({ reason: "unequal_numbers" });
  expect(none(pair.map((row) => ({ ...row, outcome: 1 })))).toMatchObject({ reason: "no_variation" });
});

test("on any votes every answer is finite", () => {
  fc.assert(
    fc.property(judgmentRows, fc.constantFrom(...WEIGHTS), (rows, weights) => {
      const table = outcomeTable(judgmentsOf(rows));
      for (const categories of [DECIDED, [0, 1, 2, 3], [0, 2], [0]]) {
        const answers = NAMES.map(([coefficient]) =>
          chanceCorrectedWithError(table, { coefficient, categories, weights }),
        );
        const others = [weightedAlpha(table, { categories, weights }), fleissNullTest(table, { categories })];
        expect(isFiniteThroughout([answers, others])).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
