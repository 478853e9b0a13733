import { expect, test } from "vitest";
import { judgmentsOf } from "@/lib/stats/laws/laws";
import { LABEL_UNDECIDED, majorityLabels } from "./comparison-labels";

const votes = (answers: number[][]) =>
  judgmentsOf(answers.flatMap((outcomes, cluster) => outcomes.map((outcome, rater) => ({ cluster, rater, outcome }))));

test("the label is the most frequent answer, with its share; a shared first place is undecided", () => {
  const labels = majorityLabels(votes([[0, 0, 2], [1], [0, 2], [], [3, 3, 1, 1, 1]]), 5);
  expect([...labels.unit]).toEqual([0, 1, 2, 4]);
  expect([...labels.label]).toEqual([0, 1, LABEL_UNDECIDED, 1]);
  expect([...labels.probability]).toEqual([2 / 3, 1, 1 / 2, 3 / 5]);
});

test("both bad counts as a tie where the reader chose so, and no votes give no labels", () => {
  expect([...majorityLabels(votes([[3, 1, 0]]), 3, { bothBadAsTie: true }).label]).toEqual([1]);
  expect(majorityLabels(votes([]), 3).unit).toHaveLength(0);
});
