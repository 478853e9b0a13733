import fc from "fast-check";
import { expect, test } from "vitest";
import pandalm from "@/lib/stats/golden/pandalm.json";
import { pandalmJudgments } from "@/lib/stats/laws/golden-ratings";
import { definedValue, isFiniteThroughout, judgmentRows, judgmentsOf, swapRows } from "@/lib/stats/laws/laws";
import { mean, naivePairShare, ratedUnitsOf } from "@/lib/stats/naive/rater-agreement";
import { seededRng } from "@/lib/stats/random/rng";
import { groupAgreements } from "./group-agreement";

const GROUP_OF = Array.from({ length: 31 }, (_, rater) => rater % 3);
const isDecisive = ({ answer }: { answer: number }) => answer === 0 || answer === 2;

test("PandaLM: annotator 1 against 2 and 3 together, and the one pair within these", () => {
  const found = groupAgreements(pandalmJudgments(), [0, 1, 1], 2, seededRng(1));
  expect(found.map(({ first, second }) => [first, second])).toEqual([
    [0, 0],
    [0, 1],
    [1, 1],
  ]);
  expect(found.map(({ s1 }) => s1.estimate.n)).toEqual([0, 2 * pandalm.output.items, pandalm.output.items]);
  const equal = found.slice(1).reduce((sum, { s1 }) => sum + definedValue(s1.estimate) * s1.estimate.n, 0);
  expect(equal).toBeCloseTo(pandalm.output.agreement_s1.equal, 6);
  for (const { percent } of found.slice(1)) {
    const { low, high } = definedValue(percent.interval);
    expect(definedValue(percent.estimate)).toBeGreaterThan(low);
    expect(definedValue(percent.estimate)).toBeLessThan(high);
    expect(high - low).toBeLessThan(0.05);
  }
});

test("within and between groups, each measure is what a walk over all pairs of votes gives", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const units = ratedUnitsOf(rows);
      for (const found of groupAgreements(judgmentsOf(rows), GROUP_OF, 3, seededRng(1), { rounds: 2 })) {
        const groups = [found.first, found.second].join();
        const meets = (x: { rater: number }, y: { rater: number }) =>
          [x.rater % 3, y.rater % 3].sort().join() === groups;
        const all = naivePairShare(units, meets);
        const decisive = naivePairShare(units, (x, y) => meets(x, y) && isDecisive(x) && isDecisive(y));
        const shares = units.map((unit) => naivePairShare([unit], meets)).filter((share) => share !== null);
        expect(found.s1.estimate.ok).toBe(all !== null);
        expect(found.s2.estimate.ok).toBe(decisive !== null);
        if (all !== null) expect(definedValue(found.s1.estimate)).toBeCloseTo(all, 12);
        if (decisive !== null) expect(definedValue(found.s2.estimate)).toBeCloseTo(decisive, 12);
        if (shares.length > 0) expect(definedValue(found.percent.estimate)).toBeCloseTo(mean(shares), 12);
        expect(found.percent.estimate.n).toBe(shares.length);
      }
    }),
  );
});

test("seen from b every figure is the same, and all are finite", () => {
  fc.assert(
    fc.property(judgmentRows, fc.boolean(), (rows, bothBadAsTie) => {
      const of = (votes: typeof rows) =>
        groupAgreements(judgmentsOf(votes), GROUP_OF, 2, seededRng(1), { rounds: 20, bothBadAsTie });
      const found = of(rows);
      expect(isFiniteThroughout(found)).toBe(true);
      const estimates = (all: typeof found) =>
        all.map(({ s1, s2, tieDiscounted }) => [s1, s2, tieDiscounted].map((each) => each.estimate));
      expect(estimates(of(swapRows(rows)))).toEqual(estimates(found));
    }),
    { numRuns: 40 },
  );
});

test("no votes, no groups, and groups that never meet have their reasons", () => {
  expect(groupAgreements(judgmentsOf([]), [], 0, seededRng(1))).toEqual([]);
  const [none] = groupAgreements(judgmentsOf([]), [0], 1, seededRng(1));
  expect(none.s1).toMatchObject({ estimate: { reason: "no_judgments" }, interval: { reason: "no_judgments" } });
  const apart = judgmentsOf(
    [0, 0, 1, 1].map((rater, i) => ({ cluster: rater, rater: 2 * rater + (i % 2), outcome: 0 })),
  );
  const found = groupAgreements(apart, [0, 0, 1, 1], 2, seededRng(1));
  expect(found[1].percent).toMatchObject({
    estimate: { reason: "no_overlap" },
    interval: { reason: "too_few_clusters" },
  });
  expect(found[2].percent.estimate).toMatchObject({ value: 1, n: 1 });
});
