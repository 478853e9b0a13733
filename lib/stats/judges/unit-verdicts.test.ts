import fc from "fast-check";
import { expect, test } from "vitest";
import { judgedStudies, swapVerdicts, type VerdictRow, verdictsOf } from "@/lib/stats/laws/judged-studies";
import { naiveVerdict } from "@/lib/stats/naive/judge-labels";
import { unitVerdicts } from "./unit-verdicts";
import { verdictJudgments } from "./verdicts";

/** [unit, side, outcome] of each verdict. */
const verdictOn = (rows: [number, number, number][], choice = {}) =>
  unitVerdicts(verdictsOf(rows.map(([unit, side, outcome]) => ({ cluster: unit, side, outcome }))), choice);

test("the same verdict in both orders stands, another one is a tie unless the reader chose otherwise", () => {
  const rows: [number, number, number][] = [
    [0, 0, 2],
    [0, 1, 2],
    [1, 0, 0],
    [1, 1, 2],
  ];
  const verdicts = verdictOn(rows);
  expect([...verdicts.outcome]).toEqual([2, 1]);
  expect(verdicts).toMatchObject({ consistent: 1, inconsistent: 1, oneOrder: 0, unparsable: 0 });
  expect([...verdictOn(rows, { inconsistent: "leave_out" }).unit]).toEqual([0]);
  expect([...verdictOn(rows, { inconsistent: "a_first" }).outcome]).toEqual([2, 0]);
});

test("an order that could not be read leaves the decision to the other; where none could, the comparison is unparsable", () => {
  const verdicts = verdictOn([
    [0, 0, 4],
    [0, 1, 2],
    [1, 0, 4],
    [1, 1, 4],
    [2, 255, 0],
  ]);
  expect([...verdicts.outcome]).toEqual([2, 4, 0]);
  expect(verdicts).toMatchObject({ oneOrder: 2, unparsable: 1 });
});

test("of several samples in an order the most frequent counts, and equally frequent ones are a tie", () => {
  const samples = [2, 2, 0, 4, 4, 4].map((outcome): [number, number, number] => [0, 0, outcome]);
  const split = [0, 2].map((outcome): [number, number, number] => [1, 0, outcome]);
  expect([...verdictOn([...samples, ...split]).outcome]).toEqual([2, 1]);
});

test("no verdicts make none", () => {
  expect(verdictOn([])).toMatchObject({ length: 0, consistent: 0 });
});

test("the obvious search over rows finds the same verdicts", () => {
  fc.assert(
    fc.property(judgedStudies, ({ verdicts }) => {
      const fast = unitVerdicts(verdictsOf(verdicts));
      const units = [...new Set(verdicts.map(({ unit }) => unit as number))].sort((x, y) => x - y);
      expect([...fast.unit]).toEqual(units);
      expect([...fast.outcome]).toEqual(units.map((unit) => naiveVerdict(verdicts, unit)));
    }),
  );
});

test("seen from b every verdict is mirrored, and as votes of one rater only readable ones count", () => {
  fc.assert(
    fc.property(judgedStudies, ({ verdicts }) => {
      const of = (rows: VerdictRow[]) => unitVerdicts(verdictsOf(rows));
      const mirrored = swapVerdicts([...of(verdicts).outcome].map((outcome) => ({ cluster: 0, outcome })));
      expect([...of(swapVerdicts(verdicts)).outcome]).toEqual(mirrored.map(({ outcome }) => outcome));
      const judgments = verdictJudgments(verdictsOf(verdicts));
      expect(judgments.length).toBe(verdicts.filter(({ outcome }) => outcome < 4).length);
      expect(judgments.outcome.every((outcome) => outcome < 4)).toBe(true);
    }),
  );
});
