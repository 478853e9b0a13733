import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/krippendorff-alpha.json";
import pandalm from "@/lib/stats/golden/pandalm.json";
import gwet from "@/lib/stats/golden/percent-agreement.json";
import { pandalmPatterns, patternsOfTable } from "@/lib/stats/laws/golden-ratings";
import { definedValue, judgmentRows, judgmentsOf, relabelRaters, swapRows } from "@/lib/stats/laws/laws";
import { naiveAlpha, unitsOf } from "@/lib/stats/naive/agreement";
import { krippendorffAlpha } from "./krippendorff-alpha";
import { outcomePatterns } from "./rating-patterns";

const METRICS = ["nominal", "ordinal", "interval"] as const;

test.each(golden)("$id: every metric agrees with the references", ({ input, output, tolerance }) => {
  const { patterns, values } = patternsOfTable(input.data);
  for (const metric of METRICS) {
    const expected: number | undefined = { ordinal: undefined, interval: undefined, ...output }[metric];
    if (expected === undefined) continue;
    const alpha = definedValue(krippendorffAlpha(patterns, { metric, values }));
    expect(Math.abs(alpha - expected)).toBeLessThanOrEqual(tolerance);
  }
});

test.each(gwet)("$id: nominal and interval agree with irrCAC", ({ input, output, tolerance }) => {
  const { patterns, values } = patternsOfTable(input.data);
  const nominal = definedValue(krippendorffAlpha(patterns, { metric: "nominal" }));
  const interval = definedValue(krippendorffAlpha(patterns, { metric: "interval", values }));
  expect(Math.abs(nominal - output.alpha_nominal)).toBeLessThanOrEqual(tolerance);
  expect(Math.abs(interval - output.alpha_interval)).toBeLessThanOrEqual(tolerance);
});

test("PandaLM's annotators reach the printed alpha", () => {
  const alpha = krippendorffAlpha(pandalmPatterns(), { metric: "nominal" });
  expect(Math.abs(definedValue(alpha) - pandalm.output.alpha_nominal)).toBeLessThanOrEqual(pandalm.tolerance);
  expect(alpha.n).toBe(3 * pandalm.output.items);
});

test.each(METRICS)("%s alpha agrees with the definition, spelled out pair by pair", (metric) => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const alpha = krippendorffAlpha(outcomePatterns(judgmentsOf(rows)), { metric });
      fc.pre(alpha.ok);
      expect(definedValue(alpha)).toBeCloseTo(naiveAlpha(unitsOf(rows), metric), 9);
    }),
  );
});

test("swapping a and b, and other labels for annotators, change nothing", () => {
  fc.assert(
    fc.property(judgmentRows, fc.constantFrom(...METRICS), (rows, metric) => {
      const of = (votes: typeof rows) =>
        krippendorffAlpha(outcomePatterns(judgmentsOf(votes)), { metric, categories: 3 });
      const alpha = of(rows);
      const swapped = of(swapRows(rows));
      expect(swapped.ok).toBe(alpha.ok);
      expect(of(relabelRaters(rows))).toEqual(alpha);
      if (alpha.ok) expect(definedValue(swapped)).toBeCloseTo(alpha.value, 10);
    }),
  );
});

test("each lack has its reason", () => {
  const of = (votes: [number, number, number][]) =>
    krippendorffAlpha(
      outcomePatterns(judgmentsOf(votes.map(([cluster, rater, outcome]) => ({ cluster, rater, outcome })))),
      {
        metric: "ordinal",
        categories: 3,
      },
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
