import fc from "fast-check";
import { expect, test } from "vitest";
import { judgedStudies, swapVerdicts, verdictsOf } from "@/lib/stats/laws/judged-studies";
import { definedValue, judgmentsOf, relabelRaters, swapRows } from "@/lib/stats/laws/laws";
import { naiveMode, naiveVerdict } from "@/lib/stats/naive/judge-labels";
import { seededRng } from "@/lib/stats/random/rng";
import { humanCeiling } from "./human-ceiling";
import { unitVerdicts } from "./unit-verdicts";

const FEW = { rounds: 20 };

test("judge and annotators against the plurality of the others, vote by vote", () => {
  fc.assert(
    fc.property(judgedStudies, ({ votes, verdicts }) => {
      const compared = votes.flatMap((vote, i) => {
        const others = votes.filter((other, j) => j !== i && other.unit === vote.unit).map(({ outcome }) => outcome);
        const [label, verdict] = [naiveMode(others), naiveVerdict(verdicts, vote.unit as number)];
        return label === null || verdict === null ? [] : [{ human: vote.outcome === label, judge: verdict === label }];
      });
      const ceiling = humanCeiling(judgmentsOf(votes), unitVerdicts(verdictsOf(verdicts)), seededRng(1), FEW);
      expect(ceiling.n).toBe(compared.length);
      if (!ceiling.ok) return;
      expect(ceiling.value.human).toBeCloseTo(compared.filter(({ human }) => human).length / ceiling.n, 12);
      expect(ceiling.value.judge).toBeCloseTo(compared.filter(({ judge }) => judge).length / ceiling.n, 12);
      expect(ceiling.value.gap).toBeCloseTo(ceiling.value.judge - ceiling.value.human, 12);
    }),
  );
});

test("seen from b, and with raters numbered otherwise, nothing changes", () => {
  fc.assert(
    fc.property(judgedStudies, ({ votes, verdicts }) => {
      const of = (rows: typeof votes, judge: typeof verdicts) =>
        humanCeiling(judgmentsOf(rows), unitVerdicts(verdictsOf(judge)), seededRng(1), FEW);
      const there = of(relabelRaters(swapRows(votes)), swapVerdicts(verdicts));
      expect(there).toEqual(of(votes, verdicts));
    }),
  );
});

test("a judge that is one of equal annotators has no gap; the interval holds 0", () => {
  const rng = seededRng(5);
  const answer = (truth: number) => (rng.float() < 0.8 ? truth : rng.int(3));
  const units = Array.from({ length: 200 }, (_, unit) => ({ unit, truth: rng.int(3) }));
  const votes = units.flatMap(({ unit, truth }) =>
    [0, 1, 2].map((rater) => ({ cluster: unit, rater, outcome: answer(truth) })),
  );
  const verdicts = units.map(({ unit, truth }) => ({ cluster: unit, side: 0, outcome: answer(truth) }));
  const { gap, gapInterval } = definedValue(
    humanCeiling(judgmentsOf(votes), unitVerdicts(verdictsOf(verdicts)), rng, { rounds: 500 }),
  );
  const { low, high } = definedValue(gapInterval);
  expect(low).toBeLessThan(0);
  expect(high).toBeGreaterThan(0);
  expect(Math.abs(gap)).toBeLessThan(0.1);
});

test("one annotator, no shared comparison and nothing at all have reasons", () => {
  const verdicts = unitVerdicts(verdictsOf([{ cluster: 0, outcome: 1, side: 0 }]));
  const of = (raters: number[], cluster = 0) =>
    humanCeiling(
      judgmentsOf(raters.map((rater, i) => ({ cluster: cluster + i, rater, outcome: 1 }))),
      verdicts,
      seededRng(1),
    );
  expect(of([0, 0])).toMatchObject({ reason: "one_rater" });
  expect(of([0, 1])).toMatchObject({ reason: "no_common_items" });
  expect(of([])).toMatchObject({ reason: "no_judgments" });
});
