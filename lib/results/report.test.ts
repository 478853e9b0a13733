import fc from "fast-check";
import { expect, test } from "vitest";
import { definedValue, isFiniteThroughout } from "@/lib/stats/laws/laws";
import { ResultsFilter } from "./filter";
import { buildReport } from "./report";
import { sampleColumns, type VoteRow } from "./sample-columns";

const FILTER = ResultsFilter.parse({});

/** Prompt 0 and 1 on the first pair (units 0, 1), prompt 0 on the second (unit 2). */
const VOTES: VoteRow[] = [
  { unit: 0, cluster: 0, rater: 0, outcome: 2, pair: 0, side: 1, seconds: 10 },
  { unit: 0, cluster: 0, rater: 1, outcome: 2, pair: 0, side: 0, seconds: 20 },
  { unit: 1, cluster: 1, rater: 0, outcome: 1, pair: 0, side: 0, seconds: 30 },
  { unit: 1, cluster: 1, rater: 1, outcome: 3, pair: 0, side: 0 },
  { unit: 1, cluster: 1, rater: 2, outcome: 0, pair: 0, side: 0, surplus: 1 },
  { unit: 2, cluster: 0, rater: 2, outcome: 0, pair: 1, side: 0, seconds: 4 },
];

test("each pair has its counts and win rate, both bad apart and surplus out", () => {
  const [first, second] = buildReport(sampleColumns(VOTES), FILTER).pairs;
  expect(first.key).toBe("11.12");
  expect(first.figure.counts).toEqual({ wins: 0, ties: 1, losses: 2, bothBad: 1 });
  expect(first.figure).toMatchObject({ n: 3, prompts: 2, annotators: 2, winRate: { ok: true, value: 1 / 6 } });
  expect(second.figure).toMatchObject({ n: 1, winRate: { value: 1 } });
});

test("the reader may count both bad as a tie and let surplus votes in", () => {
  const report = buildReport(sampleColumns(VOTES), { ...FILTER, bothBadAsTie: true, includeSurplus: true });
  expect(report.pairs[0].figure).toMatchObject({ n: 5, winRate: { value: 2 / 5 }, counts: { wins: 1, bothBad: 1 } });
  expect(report.bothBadNote).toContain("count as ties");
});

test("the lead sentence names the preferred system and turns rate and interval its way", () => {
  const { lead, figure } = buildReport(sampleColumns(VOTES), FILTER).pairs[0];
  expect(lead).toMatchObject({ preferred: { name: "Tuned" }, other: { name: "Base with style" }, even: false });
  expect(lead?.rate).toBeCloseTo(5 / 6, 12);
  expect(lead?.interval?.low).toBeCloseTo(1 - definedValue(figure.interval).high, 12);
  expect(lead).toMatchObject({ tieShare: 1 / 4, bothBadShare: 1 / 4, clear: false });
});

test("annotators with a vote on the pair have a row each", () => {
  const { annotators } = buildReport(sampleColumns(VOTES), FILTER).pairs[0];
  expect(annotators.map(({ label }) => label)).toEqual(["Ada", "Ben"]);
  expect(annotators[0]).toMatchObject({
    votes: 2,
    winRate: { value: 1 / 4 },
    tieRate: { value: 1 / 2 },
    leftRate: { value: 1, n: 1 },
    medianSeconds: { value: 20 },
    agreement: { value: 1 / 2, n: 2 },
  });
});

test("agreement is given per pair and pooled, with what it leaves out", () => {
  const { agreement } = buildReport(sampleColumns(VOTES), FILTER);
  expect(agreement.selected?.orientation).toBe("a is Base with style, b is Tuned.");
  expect(agreement.pooled).toMatchObject({ comparisons: 2, votes: 4, annotators: 3 });
  const accuracy = agreement.selected?.measures.find(({ id }) => id === "tie_discounted_accuracy");
  expect(accuracy).toMatchObject({
    estimate: { value: 1, n: 1 },
    leftOut: 1,
    interval: { reason: "too_few_clusters" },
  });
  const percent = agreement.selected?.measures.find(({ id }) => id === "percent_agreement");
  expect(percent).toMatchObject({ estimate: { value: 1 / 2, n: 2 }, leftOut: 0 });
});

test("progress counts the main question's votes, surplus apart, and lists every annotator", () => {
  const { progress } = buildReport(sampleColumns(VOTES), { ...FILTER, includeSurplus: true });
  expect(progress).toMatchObject({
    countedVotes: 5,
    surplusVotes: 1,
    neededVotes: 8,
    share: 5 / 8,
    skips: 6,
    flags: 2,
  });
  expect(progress.annotators.map(({ votes, surplus }) => [votes, surplus])).toEqual([
    [2, 0],
    [2, 0],
    [1, 1],
    [0, 0],
  ]);
});

test("an aspect is a question of its own, and unknown choices fall back", () => {
  const columns = sampleColumns(VOTES, VOTES.slice(0, 1));
  const clarity = buildReport(columns, { ...FILTER, aspect: "clarity", pair: "13.11" });
  expect(clarity).toMatchObject({ question: { name: "Clarity" }, totals: { votes: 1 }, selected: { key: "11.13" } });
  const fallen = buildReport(columns, { ...FILTER, aspect: "nonsense", pair: "1.2" });
  expect(fallen.filter).toMatchObject({ aspect: "overall", pair: "11.12" });
  expect(fallen.questions.map(({ key, pairs }) => [key, pairs[0].figure.n])).toEqual([
    ["overall", 3],
    ["clarity", 1],
  ]);
});

test("a study without votes or without pairs has a report with reasons", () => {
  const empty = buildReport(sampleColumns([]), FILTER);
  expect(empty.pairs[0]).toMatchObject({ lead: null, figure: { winRate: { reason: "no_judgments" } } });
  const none = buildReport({ ...sampleColumns([]), pairs: [], systems: [], annotators: [], neededVotes: 0 }, FILTER);
  expect(none).toMatchObject({ selected: null, pairs: [], filter: { pair: null }, progress: { share: 0 } });
});

const anyVotes: fc.Arbitrary<VoteRow[]> = fc.array(
  fc.record({ unit: fc.nat(9), rater: fc.nat(3), outcome: fc.nat(3), surplus: fc.nat(1) }).map((row) => ({
    ...row,
    cluster: row.unit >> 1,
    pair: row.unit % 2,
  })),
  { maxLength: 60, size: "max" },
);

test("whatever the votes, a report is plain JSON with finite numbers, and the same each time", () => {
  fc.assert(
    fc.property(anyVotes, anyVotes, (overall, clarity) => {
      const columns = sampleColumns(overall, clarity);
      const report = buildReport(columns, FILTER);
      expect(isFiniteThroughout(report)).toBe(true);
      expect(JSON.parse(JSON.stringify(report))).toEqual(report);
      expect(buildReport(columns, FILTER)).toEqual(report);
    }),
    { numRuns: 25 },
  );
});

test("the order of votes, and the numbers given to comparisons and prompts, do not show in a report", () => {
  fc.assert(
    fc.property(anyVotes, (votes) => {
      const shuffled = [...votes]
        .reverse()
        .map((row) => ({ ...row, unit: 20 - (row.unit ?? 0), cluster: 9 - row.cluster }));
      const [report, again] = [votes, shuffled].map((rows) => buildReport(sampleColumns(rows), FILTER));
      expect(again.agreement).toEqual(report.agreement);
      expect(again.progress).toEqual(report.progress);
      expect(again.totals).toEqual(report.totals);
    }),
    { numRuns: 25 },
  );
});

test("simulated annotators among those who voted are counted apart", () => {
  const columns = sampleColumns(VOTES);
  columns.annotators = columns.annotators.map((annotator) => ({ ...annotator, simulated: annotator.label !== "Ben" }));
  expect(buildReport(columns, FILTER).totals).toMatchObject({ annotators: 3, simulated: 2 });
});
