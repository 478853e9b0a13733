import { expect, test } from "vitest";
import { ResultsFilter } from "@/lib/results/filter";
import { countedVotes } from "@/lib/results/question-votes";
import { sampleColumns } from "@/lib/results/sample-columns";
import type { JudgmentRow } from "@/lib/stats/laws/laws";
import { seededRng } from "@/lib/stats/random/rng";
import { behaviourReport } from "./behaviour-report";

const FILTER = ResultsFilter.parse({});

function reportOf(rows: JudgmentRow[], filter = FILTER) {
  const columns = sampleColumns(rows);
  return behaviourReport(countedVotes(columns.overall, true), columns, filter);
}

/** Three annotators on the same prompts who see most alike, sides dealt by turns; `first` changes what the first one does. */
function study(seed: number, first: (row: JudgmentRow, place: number) => JudgmentRow, prompts = 80): JudgmentRow[] {
  const rng = seededRng(seed);
  return Array.from({ length: prompts }, (_, cluster) => {
    const truth = rng.int(3);
    return [0, 1, 2].map((rater): JudgmentRow => {
      const outcome = rng.float() < 0.75 ? truth : rng.int(3);
      const row = { cluster, rater, outcome, side: rng.float() < 0.5 ? 0 : 1, seconds: 10 + 20 * rng.float() };
      return rater === 0 ? first(row, cluster) : row;
    });
  }).flat();
}

const honest = (row: JudgmentRow) => row;
const onLeft = (row: JudgmentRow) => ({ ...row, outcome: row.side === 0 ? 0 : 2 });
const remarksOf = (rows: JudgmentRow[]) => reportOf(rows).annotators.map(({ remarks }) => remarks);

test("nothing is said of annotators who vote as they should", () => {
  const remarked = Array.from({ length: 60 }, (_, seed) => reportOf(study(seed, honest)).annotators).filter(
    (annotators) => annotators.some(({ remarks }) => remarks.length > 0),
  );
  // Five kinds of tests at 1 % each.
  expect(remarked.length).toBeLessThanOrEqual(6);
});

test("a run of one side is remarked on, and only at the one who did it", () => {
  const [first, ...others] = remarksOf(study(3, (row, place) => (place > 40 && place < 62 ? onLeft(row) : row)));
  expect(first).toContainEqual({ kind: "side_run", side: "left", longest: expect.any(Number) });
  expect(others).toEqual([[], []]);
});

test("rows are taken in the order of time: the same votes dealt out evenly make no run", () => {
  const rows = study(3, (row, place) => (place > 40 && place < 62 ? onLeft(row) : row));
  const run = (votes: JudgmentRow[]) => {
    const found = reportOf(votes).annotators[0].run;
    return found.ok ? found.value.longest : 0;
  };
  const mixed = rows.toSorted((x, y) => ((x.cluster * 37) % 80) - ((y.cluster * 37) % 80));
  expect(run(mixed)).toBeLessThan(run(rows) / 2);
});

test("always one side, always a tie, haste, chance and change are each remarked on", () => {
  expect(remarksOf(study(4, onLeft))[0]).toContainEqual({ kind: "one_side", side: "left", share: 1 });
  const tied = remarksOf(study(4, (row) => ({ ...row, outcome: 1 })))[0];
  expect(tied).toContainEqual({ kind: "one_answer", answer: "tie", votes: 80 });
  const [fast] = remarksOf(study(4, (row) => ({ ...row, seconds: 1 })))[0];
  expect(fast).toMatchObject({ kind: "fast", seconds: 1 });
  const tiring = remarksOf(study(4, (row, place) => (place > 40 ? { ...row, outcome: 1, seconds: 4 } : row)))[0];
  for (const figure of ["tieRate", "logSeconds"])
    expect(tiring).toContainEqual(expect.objectContaining({ kind: "drift", figure }));
  // Of each comparison an answer that is seldom the true one.
  const wrong = remarksOf(study(4, (row) => ({ ...row, outcome: (row.outcome + 1) % 3 })))[0];
  expect(wrong).toContainEqual(expect.objectContaining({ kind: "no_better_than_chance" }));
});

test("accuracy names its model and why", () => {
  const { model, annotators } = reportOf(study(5, honest));
  expect(model).toMatchObject({ model: "dawid-skene", anchor: "dawid-skene", converged: true });
  expect(model?.why).toContain("80");
  for (const { accuracy } of annotators) expect(accuracy).toMatchObject({ ok: true, n: 80 });
  expect(reportOf(study(5, honest, 10)).model?.model).toBe("one-coin");
  const alone = reportOf(study(5, honest).filter(({ rater }) => rater === 0));
  expect(alone.annotators[0].accuracy).toMatchObject({ ok: false, reason: "one_rater" });
});

test("with very many votes the reader is asked before models are fitted", () => {
  const rows = Array.from({ length: 30_001 }, (_, row) => ({ cluster: row >> 1, rater: row % 2, outcome: row % 3 }));
  const asked = reportOf(rows);
  expect(asked.model).toBeNull();
  expect(asked.annotators[0]).toMatchObject({ accuracy: null, drift: null, agreement: { ok: true } });
  expect(reportOf(rows, { ...FILTER, estimateAnnotators: true }).model).not.toBeNull();
});
