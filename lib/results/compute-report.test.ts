import { afterAll, expect, test } from "vitest";
import { closeComputationPool } from "@/lib/computation/pool";
import { runChunks } from "@/lib/computation/run-chunks";
import { seededRng } from "@/lib/stats/random/rng";
import { computeReport } from "./compute-report";
import { ResultsFilter } from "./filter";
import { buildReport } from "./report";
import { sampleColumns } from "./sample-columns";

afterAll(() => closeComputationPool());

const FILTER = ResultsFilter.parse({});

function columnsOf(votes: number, seed: number) {
  const rng = seededRng(seed);
  const rows = Array.from({ length: votes }, () => {
    const unit = rng.int(200);
    return { unit, cluster: unit >> 1, pair: unit % 2, rater: rng.int(4), outcome: rng.int(4) };
  });
  return sampleColumns(rows, rows.slice(0, votes / 4));
}

/** The first two systems alone. */
function onePair(columns: ReturnType<typeof columnsOf>) {
  const systems = columns.systems.slice(0, 2);
  const overall = { ...columns.overall, pair: columns.overall.pair.map(() => 0) };
  const byAspect = columns.byAspect.map((votes) => ({ ...votes, pair: votes.pair.map(() => 0) }));
  return { ...columns, systems, pairs: columns.pairs.slice(0, 1), overall, byAspect };
}

test("a report computed in a thread has the very figures of one computed here", async () => {
  const columns = columnsOf(1200, 1);
  expect(await computeReport(columns, FILTER)).toEqual(buildReport(columns, FILTER));
});

test("reports computed beside one another are those computed one by one", async () => {
  const inputs = [1, 2, 3, 4].map((seed) => ({ columns: columnsOf(600, seed), filter: FILTER }));
  const alone = inputs.map(({ columns, filter }) => buildReport(columns, filter));
  expect(await runChunks("buildReport", inputs)).toEqual(alone);
});

test("a small report of one pair needs no thread", async () => {
  await closeComputationPool();
  const columns = onePair(columnsOf(40, 5));
  expect(await computeReport(columns, FILTER)).toEqual(buildReport(columns, FILTER));
  expect(globalThis).not.toHaveProperty("evenhandComputation.run");
});

test("a small report of several systems has one: its ranking is bootstrapped", async () => {
  const columns = columnsOf(40, 5);
  expect(await computeReport(columns, FILTER)).toEqual(buildReport(columns, FILTER));
  expect(globalThis).toHaveProperty("evenhandComputation.run");
});
