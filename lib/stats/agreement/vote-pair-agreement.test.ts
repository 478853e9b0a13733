import fc from "fast-check";
import { expect, test } from "vitest";
import pandalm from "@/lib/stats/golden/pandalm.json";
import { pandalmJudgments } from "@/lib/stats/laws/golden-ratings";
import { definedValue, judgmentRows, judgmentsOf, relabelRaters, swapRows } from "@/lib/stats/laws/laws";
import { naivePairShare, ratedUnitsOf } from "@/lib/stats/naive/rater-agreement";
import { agreementOf } from "./agreement-measure";
import { outcomeTable } from "./rating-table";
import { agreementS1, agreementS2 } from "./vote-pair-agreement";

const isDecisive = ({ answer }: { answer: number }) => answer === 0 || answer === 2;

test("PandaLM: 2757 of 2997 pairs agree, and 2482 of the 2620 without a tie", () => {
  const table = outcomeTable(pandalmJudgments());
  const { agreement_s1: all, agreement_s2: decisive } = pandalm.output;
  expect(agreementOf(table, agreementS1())).toMatchObject({ value: all.equal / all.pairs, n: all.pairs });
  expect(agreementOf(table, agreementS2())).toMatchObject({
    value: decisive.equal / decisive.pairs,
    n: decisive.pairs,
  });
});

test("they are shares of all pairs of votes, counted one by one, also seen from b and under other labels", () => {
  fc.assert(
    fc.property(judgmentRows, (rows) => {
      const units = ratedUnitsOf(rows);
      for (const [measure, share] of [
        [agreementS1(), naivePairShare(units, () => true)],
        [agreementS2(), naivePairShare(units, (x, y) => isDecisive(x) && isDecisive(y))],
      ] as const) {
        const found = agreementOf(outcomeTable(judgmentsOf(rows)), measure);
        expect(found.ok).toBe(share !== null);
        if (share !== null) expect(definedValue(found)).toBeCloseTo(share, 12);
        for (const same of [swapRows(rows), relabelRaters(rows)]) {
          expect(agreementOf(outcomeTable(judgmentsOf(same)), measure)).toEqual(found);
        }
      }
    }),
  );
});

test("both bad equals itself; where it is a tie, it equals ties", () => {
  const table = outcomeTable(judgmentsOf([3, 3, 1].map((outcome, rater) => ({ cluster: 0, rater, outcome }))));
  expect(agreementOf(table, agreementS1())).toMatchObject({ value: 1 / 3, n: 3 });
  expect(agreementOf(table, agreementS1({ bothBadAsTie: true }))).toMatchObject({ value: 1, n: 3 });
  expect(agreementOf(table, agreementS2({ bothBadAsTie: true }))).toMatchObject({ reason: "no_overlap" });
});

test("each lack has its reason", () => {
  for (const measure of [agreementS1(), agreementS2()]) {
    expect(agreementOf(outcomeTable(judgmentsOf([])), measure)).toMatchObject({ reason: "no_judgments", n: 0 });
    const alone = [{ cluster: 0, rater: 0, outcome: 0 }];
    expect(agreementOf(outcomeTable(judgmentsOf(alone)), measure)).toMatchObject({ reason: "one_rater" });
    const apart = [...alone, { cluster: 1, rater: 1, outcome: 0 }];
    expect(agreementOf(outcomeTable(judgmentsOf(apart)), measure)).toMatchObject({ reason: "no_overlap" });
  }
});
