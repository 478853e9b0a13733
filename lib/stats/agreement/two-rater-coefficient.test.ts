import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/two-rater-coefficients.json";
import { confusionOf, tableOf } from "@/lib/stats/laws/golden-ratings";
import { definedValue, isFiniteThroughout } from "@/lib/stats/laws/laws";
import { naiveKappa } from "@/lib/stats/naive/rater-agreement";
import { categoryWeights } from "./category-weights";
import { chanceCorrectedWithError } from "./chance-corrected-error";
import { cohenKappa, cohenNullTest } from "./cohen-kappa";
import { type Confusion, type TwoRaterCoefficient, twoRaterCoefficient } from "./two-rater-coefficient";

const WEIGHTS = ["none", "linear", "quadratic"] as const;
const ALL_WEIGHTS = [...WEIGHTS, "ordinal"] as const;
const NAMES: [TwoRaterCoefficient, "kappa2" | "scott2" | "gwet_ac1" | "bp2" | "krippen2"][] = [
  ["cohen", "kappa2"],
  ["scott", "scott2"],
  ["gwet", "gwet_ac1"],
  ["brennan_prediger", "bp2"],
  ["krippendorff", "krippen2"],
];

const near = (own: number, theirs: number, tolerance: number) =>
  expect(Math.abs(own - theirs)).toBeLessThanOrEqual(tolerance);

test.each(WEIGHTS)("unaided vision, weights %s: Cohen's kappa, both standard errors, interval and test", (weights) => {
  const { input, output, tolerance } = golden.cohen;
  const expected = output[weights === "none" ? "unweighted" : weights];
  const confusion = confusionOf(input.table);
  const { coefficient, standardError, interval } = definedValue(cohenKappa(confusion, { weights }));
  const chance = definedValue(cohenNullTest(confusion, { weights }));
  near(coefficient, expected.kappa, tolerance);
  near(standardError, expected.se_nonnull, tolerance);
  near(interval.low, expected.ci95[0], tolerance);
  near(interval.high, expected.ci95[1], tolerance);
  near(chance.standardError, expected.se_null, tolerance);
  near(chance.z, expected.z, 1e-8);
  near(chance.p, expected.p, tolerance);
});

test.each(WEIGHTS)(
  "unaided vision, weights %s: every two-rater coefficient and its standard error are irrCAC's",
  (weights) => {
    const { input, output, tolerance } = golden.coefficients;
    for (const [coefficient, name] of NAMES) {
      const expected = output[weights === "none" ? "unweighted" : weights][name];
      const found = definedValue(twoRaterCoefficient(confusionOf(input.table), coefficient, { weights }));
      near(found.coefficient, expected.value, tolerance);
      near(found.standardError, expected.se, tolerance);
    }
  },
);

/** Answers of two raters to the same units, in three categories. */
const answers = fc.array(fc.tuple(fc.nat(2), fc.nat(2)), { minLength: 2, maxLength: 40 });

function confused(pairs: [number, number][]): Confusion {
  const counts = new Float64Array(9);
  for (const [x, y] of pairs) counts[3 * x + y]++;
  return { size: 3, counts };
}

test("kappa and pi are their definitions, from the list of answers", () => {
  fc.assert(
    fc.property(answers, fc.constantFrom(...ALL_WEIGHTS), (pairs, weights) => {
      const kappa = cohenKappa(confused(pairs), { weights });
      fc.pre(kappa.ok);
      const matrix = categoryWeights(weights, 3);
      const credit = (x: number, y: number) => matrix[3 * x + y];
      expect(definedValue(kappa).coefficient).toBeCloseTo(naiveKappa(pairs, credit), 9);
      const pi = definedValue(twoRaterCoefficient(confused(pairs), "scott", { weights })).coefficient;
      expect(pi).toBeCloseTo(naiveKappa(pairs, credit, true), 9);
      // The raters' own shares agree less by chance than their mean does.
      if (weights === "none") expect(definedValue(kappa).coefficient).toBeGreaterThanOrEqual(pi - 1e-12);
    }),
  );
});

test("exchanging the raters, or turning the order of categories round, changes nothing", () => {
  fc.assert(
    fc.property(answers, fc.constantFrom(...ALL_WEIGHTS), fc.constantFrom(...NAMES), (pairs, weights, [name]) => {
      const of = (list: [number, number][]) => twoRaterCoefficient(confused(list), name, { weights });
      const found = of(pairs);
      const turned = [of(pairs.map(([x, y]) => [y, x])), of(pairs.map(([x, y]) => [2 - x, 2 - y]))];
      for (const same of turned) {
        expect(same.ok).toBe(found.ok);
        if (!found.ok) continue;
        expect(definedValue(same).coefficient).toBeCloseTo(found.value.coefficient, 10);
        expect(definedValue(same).standardError).toBeCloseTo(found.value.standardError, 7);
      }
    }),
  );
});

test("two complete raters: Fleiss' kappa is Scott's pi, and Gwet's coefficients are the same from ratings and from the table", () => {
  fc.assert(
    fc.property(answers, fc.constantFrom(...ALL_WEIGHTS), (pairs, weights) => {
      const { table } = tableOf([
        [0, 1, 2, ...pairs.map(([x]) => x)],
        [0, 1, 2, ...pairs.map(([, y]) => y)],
      ]);
      const confusion = confused([[0, 0], [1, 1], [2, 2], ...pairs]);
      const n = pairs.length + 3;
      for (const [many, two] of [
        ["fleiss", "scott"],
        ["gwet", "gwet"],
        ["brennan_prediger", "brennan_prediger"],
      ] as const) {
        const fromRatings = definedValue(
          chanceCorrectedWithError(table, { coefficient: many, categories: [0, 1, 2], weights }),
        );
        const fromTable = definedValue(twoRaterCoefficient(confusion, two, { weights }));
        expect(fromRatings.coefficient).toBeCloseTo(fromTable.coefficient, 10);
        expect(fromRatings.standardError * Math.sqrt((n - 1) / n)).toBeCloseTo(fromTable.standardError, 7);
      }
    }),
  );
});

test("perfect agreement is 1, opposite answers are −1", () => {
  for (const [name] of NAMES) {
    const perfect = definedValue(
      twoRaterCoefficient(
        confusionOf([
          [4, 0],
          [0, 4],
        ]),
        name,
      ),
    );
    expect(perfect).toMatchObject({ coefficient: 1, standardError: 0 });
  }
  expect(
    definedValue(
      cohenKappa(
        confusionOf([
          [0, 4],
          [4, 0],
        ]),
      ),
    ).coefficient,
  ).toBe(-1);
});

test("no units, one category, and a rater who never varies", () => {
  expect(
    cohenKappa(
      confusionOf([
        [0, 0],
        [0, 0],
      ]),
    ),
  ).toMatchObject({ reason: "no_overlap", n: 0 });
  const same = confusionOf([
    [5, 0],
    [0, 0],
  ]);
  for (const name of ["cohen", "scott", "krippendorff"] as const) {
    expect(twoRaterCoefficient(same, name)).toMatchObject({ reason: "no_variation", n: 5 });
  }
  expect(cohenNullTest(same)).toMatchObject({ reason: "no_variation" });
  expect(twoRaterCoefficient(same, "gwet")).toMatchObject({ ok: true, value: { coefficient: 1 } });
  expect(twoRaterCoefficient({ size: 1, counts: [5] }, "gwet")).toMatchObject({ reason: "no_variation" });
  const constant = confusionOf([
    [3, 2],
    [0, 0],
  ]);
  expect(definedValue(cohenKappa(constant)).coefficient).toBeCloseTo(0, 12);
  expect(cohenNullTest(constant)).toMatchObject({ reason: "no_variation", n: 5 });
});

test("whatever the table, however large its counts, every answer is finite", () => {
  const counts = fc.array(fc.oneof(fc.nat(3), fc.constantFrom(0, 1, 1e6, 1e12)), { minLength: 9, maxLength: 9 });
  fc.assert(
    fc.property(counts, fc.constantFrom(...ALL_WEIGHTS), (cells, weights) => {
      const confusion = { size: 3, counts: cells };
      const found = NAMES.map(([name]) => twoRaterCoefficient(confusion, name, { weights }));
      expect(isFiniteThroughout([found, cohenNullTest(confusion, { weights })])).toBe(true);
    }),
  );
});
