import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/prediction-powered.json";
import { definedValue, isFiniteThroughout } from "@/lib/stats/laws/laws";
import { predictionPoweredMean } from "./prediction-powered";

const { input, output, tolerance } = golden;
const labelled = { human: Float64Array.from(input.Y), judge: Float64Array.from(input.Yhat) };
const unlabelled = Float64Array.from(input.Yhat_unlabeled);

test.each([
  ["tuned", output.lam_None, {}],
  ["at full weight", output.lam_1, { lambda: 1 }],
  ["without the judge", output.lam_0, { lambda: 0 }],
])("ppi_py's mean, interval and p-value, %s", (_, expected, options) => {
  const estimate = predictionPoweredMean(labelled, unlabelled, options);
  expect(estimate.n).toBe(output.n);
  const found = definedValue(estimate);
  expect(Math.abs(found.mean - expected.point)).toBeLessThan(tolerance);
  expect(Math.abs(found.interval.low - expected.ci[0])).toBeLessThan(tolerance);
  expect(Math.abs(found.interval.high - expected.ci[1])).toBeLessThan(tolerance);
  expect(Math.abs(found.pValue - expected.pval_vs_half)).toBeLessThan(tolerance);
});

test("ppi_py's tuned weight", () => {
  const { lambda } = definedValue(predictionPoweredMean(labelled, unlabelled));
  expect(Math.abs(lambda - output.lambda_hat_clipped)).toBeLessThan(tolerance);
});

const score = fc.constantFrom(0, 0.25, 0.5, 1);

test("seen from b the mean is mirrored and the weight is the same", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(score, score), { minLength: 2 }),
      fc.array(score, { minLength: 2 }),
      (pairs, rest) => {
        const of = (turn: (value: number) => number) =>
          predictionPoweredMean(
            { human: Float64Array.from(pairs, ([y]) => turn(y)), judge: Float64Array.from(pairs, ([, f]) => turn(f)) },
            Float64Array.from(rest, turn),
          );
        const [here, there] = [of((value) => value), of((value) => 1 - value)];
        expect(there.ok).toBe(here.ok);
        expect(isFiniteThroughout(here)).toBe(true);
        if (!here.ok || !there.ok) return;
        expect(there.value.mean).toBeCloseTo(1 - here.value.mean, 12);
        expect(there.value.lambda).toBeCloseTo(here.value.lambda, 12);
        expect(there.value.pValue).toBeCloseTo(here.value.pValue, 10);
      },
    ),
  );
});

test("nothing to learn from has reasons, and what is no number is left out", () => {
  const of = (human: number[], judge: number[], rest: number[]) =>
    predictionPoweredMean(
      { human: Float64Array.from(human), judge: Float64Array.from(judge) },
      Float64Array.from(rest),
    );
  expect(of([], [], [1])).toMatchObject({ reason: "no_judgments" });
  expect(of([1, 0], [1, 0], [])).toMatchObject({ reason: "no_verdicts_elsewhere" });
  expect(of([1, 0], [1, 1], [1, 1])).toMatchObject({ reason: "constant_judge" });
  expect(of([1, 1], [1, 0], [1, 0])).toMatchObject({ reason: "no_variation" });
  expect(of([1, 0, Number.NaN], [1, 0, 1], [1, 0, Infinity])).toEqual(of([1, 0], [1, 0], [1, 0]));
});
