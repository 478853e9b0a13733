import { expect, test } from "vitest";
import { ResultsFilter } from "@/lib/results/filter";
import { type JudgmentRow, judgmentsOf } from "@/lib/stats/laws/laws";
import { annotatorGroups } from "./annotator-groups";

const FILTER = ResultsFilter.parse({});
const annotatorsOf = (groups: (string | null)[]) =>
  groups.map((group, i) => ({ id: `${i}`, label: `Annotator ${i}`, simulated: false, group, skips: 0, flags: 0 }));

/** Eight prompts. Raters 0 and 1 agree on all, 2 and 3 on all; the two groups agree on the first six. */
const ROWS: JudgmentRow[] = Array.from({ length: 8 }, (_, cluster) =>
  [0, 1, 2, 3].map((rater) => ({ cluster, rater, outcome: rater > 1 && cluster > 5 ? 2 : 0 })),
).flat();

test("agreement is given within each group and between them", () => {
  const report = annotatorGroups(judgmentsOf(ROWS), annotatorsOf(["experts", "experts", "crowd", "crowd"]), FILTER);
  expect(report?.groups).toEqual([
    { name: "crowd", annotators: 2 },
    { name: "experts", annotators: 2 },
  ]);
  expect(report?.pairs.map(({ first, second, percent }) => [first, second, percent.estimate])).toMatchObject([
    ["crowd", "crowd", { value: 1, n: 8 }],
    ["crowd", "experts", { value: 6 / 8, n: 8 }],
    ["experts", "experts", { value: 1, n: 8 }],
  ]);
});

test("without two groups that have voted there is nothing to compare", () => {
  expect(annotatorGroups(judgmentsOf(ROWS), annotatorsOf([null, null, null, null]), FILTER)).toBeNull();
  expect(annotatorGroups(judgmentsOf(ROWS), annotatorsOf(["crowd", "crowd", null, null]), FILTER)).toBeNull();
  expect(annotatorGroups(judgmentsOf([]), annotatorsOf(["crowd", "experts"]), FILTER)).toBeNull();
});

test("annotators of no group, and of groups beyond the six largest, are counted as left out", () => {
  const rows = Array.from({ length: 10 }, (_, rater) => ({ cluster: 0, rater, outcome: 0 }));
  const groups = ["a", "b", "c", "d", "e", "f", "g", "g", "f", null];
  const report = annotatorGroups(judgmentsOf(rows), annotatorsOf(groups), FILTER);
  expect(report?.groups.map(({ name }) => name)).toEqual(["a", "b", "c", "d", "f", "g"]);
  expect(report?.others).toBe(2);
});
