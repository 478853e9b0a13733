import { expect, test } from "vitest";
import { ResultsFilter } from "@/lib/results/filter";
import { winRateFigure } from "@/lib/results/pairs/win-rate-figure";
import { definedValue, type JudgmentRow, judgmentsOf } from "@/lib/stats/laws/laws";
import { stoppingReport } from "./stopping-report";

const FILTER = ResultsFilter.parse({});

/** 12 annotators on 40 prompts; a wins three of four votes. */
const VOTES: JudgmentRow[] = Array.from({ length: 240 }, (_, i) => ({
  cluster: i % 40,
  rater: (7 * i) % 12,
  outcome: (i * 7919) % 101 < 76 ? 0 : 2,
}));

const report = (rows: JudgmentRow[]) =>
  stoppingReport(judgmentsOf(rows), winRateFigure(judgmentsOf(rows), FILTER), FILTER);

test("a clear preference may stop, in favour of the system preferred, at a vote on the way", () => {
  const { curve, timesWider } = report(VOTES);
  const { stop, points, axis } = definedValue(curve);
  expect(axis).toBe("both");
  expect(stop?.favours).toBe("a");
  expect(stop?.votes).toBeLessThan(240);
  expect(points.at(-1)?.votes).toBe(240);
  expect(timesWider).toBeGreaterThan(1);
});

test("votes that come later do not change what was seen before", () => {
  const early = definedValue(report(VOTES.slice(0, 200)).curve);
  const late = definedValue(report(VOTES).curve);
  expect(late.stop).toEqual(early.stop);
  const at = ({ points }: typeof early, votes: number) => {
    const point = points.find((each) => each.votes === votes);
    return [point?.rate, point?.low, point?.high];
  };
  expect(at(late, 100)).toEqual(at(early, 100));
});

test("the order of votes matters: the same votes the other way round may stop elsewhere", () => {
  const sorted = [...VOTES].sort((left, right) => right.outcome - left.outcome);
  expect(definedValue(report(sorted).curve).stop?.votes).not.toBe(definedValue(report(VOTES).curve).stop?.votes);
});

test("a share of decisive votes is not set beside an interval of the win rate", () => {
  const alone = VOTES.slice(0, 30).map((row, i) => ({ ...row, cluster: i, rater: i }));
  const { curve, timesWider } = report(alone);
  expect(definedValue(curve)).toMatchObject({ quantity: "decisive share", axis: null });
  expect(timesWider).toBeNull();
});

test("without votes, and with too few, there is a reason", () => {
  expect(report([]).curve).toMatchObject({ reason: "no_judgments" });
  expect(report(VOTES.slice(0, 13)).curve).toMatchObject({ ok: false });
});
