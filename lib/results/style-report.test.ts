import { expect, test } from "vitest";
import type { Covariates } from "@/lib/stats/control/covariate-groups";
import { definedValue, judgmentsOf } from "@/lib/stats/laws/laws";
import { seededRng } from "@/lib/stats/random/rng";
import { allSystemPairs } from "@/lib/stats/ranking/system-pairs";
import { ResultsFilter } from "./filter";
import { styleReport } from "./style-report";

const FILTER = ResultsFilter.parse({});
const UNITS = 400;

/** Units whose a is longer by a number that votes follow. The side and all else say nothing. */
function study(slope: number) {
  const rng = seededRng(4);
  const length = Float64Array.from({ length: UNITS }, () => (rng.int(2001) - 700) / 1000);
  const rows = Array.from(length, (longer, unit) => {
    const outcome = rng.int(1_000_000) / 1_000_000 < 1 / (1 + Math.exp(-slope * longer)) ? 0 : 2;
    return { unit, cluster: unit, rater: unit % 20, pair: 0, side: unit % 2, outcome };
  });
  const style: Covariates = { names: ["length", "code"], columns: [length, new Float64Array(UNITS)], by: "unit" };
  return { judgments: judgmentsOf(rows), style };
}

test("votes that only follow length leave nothing at equal length", () => {
  const { judgments, style } = study(3);
  const { control, leftOut } = styleReport(judgments, allSystemPairs(2), style, FILTER);
  const { coefficients, pairs, fewVotes } = definedValue(control!);
  const { outcome } = judgments;
  expect(outcome.filter((one) => one === 0).length / UNITS).toBeGreaterThan(0.55);
  expect(pairs[0].interval.low).toBeLessThan(0.5);
  expect(pairs[0].interval.high).toBeGreaterThan(0.5);
  expect(coefficients.map(({ name, estimate }) => [name, estimate.ok])).toEqual([
    ["left side", true],
    ["length", true],
    ["code", false],
  ]);
  expect(definedValue(coefficients[1].estimate).interval.low).toBeGreaterThan(0);
  expect([fewVotes, leftOut]).toEqual([false, 0]);
});

test("a pair listed the other way round has the mirrored rate", () => {
  const { judgments, style } = study(1);
  const forth = definedValue(styleReport(judgments, allSystemPairs(2), style, FILTER).control!).pairs[0];
  const turned = { systems: 2, a: Uint16Array.of(1), b: Uint16Array.of(0) };
  const back = definedValue(styleReport(judgments, turned, style, FILTER).control!).pairs[0];
  expect(back.value).toBeCloseTo(forth.value, 9);
  expect(back.interval.high).toBeCloseTo(forth.interval.high, 9);
});

test("votes on responses without a text are counted, and where there are no others the reason is no missing vote", () => {
  const { judgments, style } = study(1);
  style.columns[0].fill(Number.NaN, 0, 10);
  expect(styleReport(judgments, allSystemPairs(2), style, FILTER).leftOut).toBe(10);
  style.columns[0].fill(Number.NaN);
  const none = styleReport(judgments, allSystemPairs(2), style, FILTER);
  expect(none).toMatchObject({ control: { ok: false, reason: "no_judgments" }, leftOut: UNITS });
});

test("very many votes are fitted only where the reader asks", () => {
  const rows = Array.from({ length: 250_000 }, (_, i) => ({
    unit: i % 50,
    cluster: i % 50,
    rater: i % 7,
    outcome: i % 3,
  }));
  const style: Covariates = {
    names: ["length"],
    columns: [Float64Array.from({ length: 50 }, (_, i) => (i * 7) % 11)],
    by: "unit",
  };
  const votes = judgmentsOf(rows);
  expect(styleReport(votes, allSystemPairs(2), style, FILTER).control).toBeNull();
  expect(styleReport(votes, allSystemPairs(2), style, { ...FILTER, estimateStyle: true }).control?.ok).toBe(true);
});
