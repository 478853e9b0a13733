import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ResultsFilter } from "@/lib/results/filter";
import { studyPairs } from "@/lib/results/pairs/study-pairs";
import { buildReport } from "@/lib/results/report";
import { sampleColumns, type VoteRow } from "@/lib/results/sample-columns";
import { definedValue, isFiniteThroughout } from "@/lib/stats/laws/laws";
import { smallStudy } from "@/lib/stats/laws/small-study";
import { allSystemPairs } from "@/lib/stats/ranking/system-pairs";
import { systemsReport } from "./systems-report";

const FILTER = ResultsFilter.parse({});
const { judgments, pairs } = smallStudy();

test("the small study: four systems, strengths with mean zero, chances that sum to one, and seven other scores", () => {
  const { ranking, gap, scores } = systemsReport(judgments, pairs, FILTER);
  const { systems, contrasts, noChances } = definedValue(ranking);
  expect(systems.map(({ system }) => system)).toEqual([3, 2, 1, 0]);
  expect(systems.reduce((sum, { strength }) => sum + strength, 0)).toBeCloseTo(0, 10);
  // Every contrast stands against its opposite: the mean of all averages is one half.
  expect(systems.reduce((sum, { average }) => sum + average.value, 0) / 4).toBeCloseTo(0.5, 10);
  for (const { chances } of contrasts) {
    expect((chances?.first.value ?? 0) + (chances?.tie.value ?? 0) + (chances?.second.value ?? 0)).toBeCloseTo(1, 10);
  }
  expect([noChances, gap, scores.length]).toEqual([null, null, 7]);
  for (const { values } of scores) expect(definedValue(values)).toHaveLength(4);
});

describe("systems that no chain of wins joins", () => {
  const columns = sampleColumns(
    Array.from(
      { length: 30 },
      (_, i): VoteRow => ({ unit: i, cluster: i >> 1, pair: i % 2, rater: i % 4, outcome: 0 }),
    ),
  );

  test("have no ranking, and the groups are named, better ones first", () => {
    const { ranking } = buildReport(columns, FILTER);
    expect(ranking).toMatchObject({ ranking: { ok: false, reason: "not_connected" }, penalised: false });
    expect(ranking?.gap?.groups[0]).toEqual([0]);
    expect(ranking?.gap?.components).toHaveLength(1);
  });

  test("have a penalised one where the reader asks, without chances of ties", () => {
    const { ranking } = buildReport(columns, { ...FILTER, penalised: true });
    expect(ranking?.penalised).toBe(true);
    const { systems, noChances } = definedValue(ranking!.ranking);
    expect([systems[0].system, noChances]).toEqual([0, "not_connected"]);
  });
});

test("of two systems there are chances, and no other scores", () => {
  const two = allSystemPairs(2);
  const report = systemsReport({ ...judgments, pair: judgments.pair.map(() => 0) }, two, FILTER);
  expect(definedValue(report.ranking).contrasts).toHaveLength(1);
  expect(report.scores).toEqual([]);
});

test("whatever the votes, the penalised ranking is finite throughout", () => {
  const row = fc.record({ unit: fc.nat(20), rater: fc.nat(3), outcome: fc.nat(3) });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 60, size: "max" }), (rows) => {
      const votes = rows.map((vote) => ({ ...vote, cluster: vote.unit >> 1, pair: vote.unit % 2 }));
      const columns = sampleColumns(votes);
      const report = systemsReport(columns.overall, studyPairs(columns), { ...FILTER, penalised: true });
      expect(isFiniteThroughout(report)).toBe(true);
      if (rows.some(({ outcome }) => outcome < 3)) expect(report.ranking.ok).toBe(true);
    }),
    { numRuns: 25 },
  );
});
