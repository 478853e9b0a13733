import fc from "fast-check";
import { expect, test } from "vitest";
import coefficients from "@/lib/stats/golden/agreement-coefficients.json";
import golden from "@/lib/stats/golden/krippendorff-alpha.json";
import pandalm from "@/lib/stats/golden/pandalm.json";
import { pandalmJudgments, tableOf } from "@/lib/stats/laws/golden-ratings";
import {
  definedValue,
  type JudgmentRow,
  judgmentRows,
  judgmentsOf,
  relabelRaters,
  swapRows,
} from "@/lib/stats/laws/laws";
import { naiveAlpha, unitsOf } from "@/lib/stats/naive/agreement";
import { agreementOf } from "./agreement-measure";
import { type AlphaOptions, krippendorffAlpha } from "./krippendorff-alpha";
import { outcomeTable, STRENGTH_VALUES, strengthTable } from "./rating-table";

const METRICS = ["nominal", "ordinal", "interval", "ratio"] as const;
const ALL = [0, 1, 2, 3];

const alphaOf = (rows: JudgmentRow[], metric: AlphaOptions["metric"], categories = ALL) =>
  agreementOf(outcomeTable(judgmentsOf(rows)), krippendorffAlpha({ metric, categories }));

test.each(golden)("$id: every metric agrees with the references", ({ input, output, tolerance }) => {
  const { table, categories, values } = tableOf(input.data);
  for (const [metric, expected] of Object.entries(output)) {
    const known = METRICS.find((each) => each === metric);
    if (known === undefined) throw new Error(`unknown metric ${metric}`);
    const alpha = definedValue(agreementOf(table, krippendorffAlpha({ metric: known, categories, values })));
    expect(Math.abs(alpha - expected)).toBeLessThanOrEqual(tolerance);
  }
});

test.each(coefficients)("$id: nominal and interval agree with irrCAC", ({ input, output, tolerance }) => {
  const { table, categories, values } = tableOf(input.data);
  const of = (metric: AlphaOptions["metric"]) =>
    definedValue(agreementOf(table, krippendorffAlpha({ metric, categories, values })));
  expect(Math.abs(of("nominal") - output.unweighted["krippen.alpha"].value)).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(of("interval") - output.quadratic["krippen.alpha"].value)).toBeLessThanOrEqual(tolerance);
});

test("PandaLM's annotators reach the printed alpha", () => {
  const table = outcomeTable(pandalmJudgments());
  const alpha = agreementOf(table, krippendorffAlpha({ metric: "nominal", categories: ALL }));
  expect(Math.abs(definedValue(alpha) - pandalm.output.alpha_nominal)).toBeLessThanOrEqual(pandalm.tolerance);
  expect(alpha.n).toBe(3 * pandalm.output.items);
});

test.each(METRICS)("%s alpha agrees with the definition, spelled out pair by pair", (metric) => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const alpha = alphaOf(rows, metric);
      fc.pre(alpha.ok);
      expect(definedValue(alpha)).toBeCloseTo(naiveAlpha(unitsOf(rows), metric), 9);
    }),
  );
});

test("swapping a and b, and other labels for annotators, change nothing", () => {
  fc.assert(
    fc.property(judgmentRows, fc.constantFrom("nominal", "ordinal", "interval"), (rows, metric) => {
      const alpha = alphaOf(rows, metric, [0, 1, 2]);
      const swapped = alphaOf(swapRows(rows), metric, [0, 1, 2]);
      expect(swapped.ok).toBe(alpha.ok);
      expect(alphaOf(relabelRaters(rows), metric, [0, 1, 2])).toEqual(alpha);
      if (alpha.ok) expect(definedValue(swapped)).toBeCloseTo(alpha.value, 10);
    }),
  );
});

test("graded votes: alpha on the signed strength, without both bad and votes that have no grade", () => {
  const graded = [
    { cluster: 0, rater: 0, outcome: 0, strength: 3 },
    { cluster: 0, rater: 1, outcome: 0, strength: 1 },
    { cluster: 0, rater: 2, outcome: 3, strength: 0 },
    { cluster: 1, rater: 0, outcome: 1, strength: 0 },
    { cluster: 1, rater: 1, outcome: 2, strength: 2 },
    { cluster: 1, rater: 2, outcome: 2, strength: 0 },
  ];
  const categories = STRENGTH_VALUES.map((_, k) => k);
  const measure = krippendorffAlpha({ metric: "interval", categories, values: STRENGTH_VALUES });
  const alpha = agreementOf(strengthTable(judgmentsOf(graded)), measure);
  expect(alpha.n).toBe(4);
  expect(definedValue(alpha)).toBeCloseTo(
    naiveAlpha(
      [
        [-3, -1],
        [0, 2],
      ],
      "interval",
    ),
    12,
  );
  const swapped = agreementOf(
    strengthTable(judgmentsOf(swapRows(graded).map((row, i) => ({ ...row, strength: graded[i].strength })))),
    measure,
  );
  expect(definedValue(swapped)).toBeCloseTo(definedValue(alpha), 12);
});

test("each lack has its reason", () => {
  const of = (votes: [number, number, number][]) =>
    alphaOf(
      votes.map(([cluster, rater, outcome]) => ({ cluster, rater, outcome })),
      "ordinal",
      [0, 1, 2],
    );
  expect(of([])).toMatchObject({ reason: "no_judgments" });
  expect(
    of([
      [0, 0, 0],
      [1, 0, 1],
    ]),
  ).toMatchObject({ reason: "one_rater" });
  expect(
    of([
      [0, 0, 0],
      [1, 1, 1],
    ]),
  ).toMatchObject({ reason: "no_overlap" });
  expect(
    of([
      [0, 0, 0],
      [0, 1, 3],
    ]),
  ).toMatchObject({ reason: "no_overlap" });
  expect(
    of([
      [0, 0, 1],
      [0, 1, 1],
      [1, 0, 1],
      [1, 1, 1],
    ]),
  ).toMatchObject({ reason: "no_variation" });
});

test("three units that two raters all call 1: not defined, where references say 0, 1 or raise an error", () => {
  const { table, categories, values } = tableOf([
    [1, 1, 1],
    [1, 1, 1],
  ]);
  for (const metric of METRICS) {
    const alpha = agreementOf(table, krippendorffAlpha({ metric, categories, values }));
    expect(alpha).toMatchObject({ ok: false, reason: "no_variation" });
  }
});
