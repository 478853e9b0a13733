import fc from "fast-check";
import { expect, test } from "vitest";
import golden from "@/lib/stats/golden/pandalm-judges.json";
import { judgedStudies, swapVerdicts, verdictsOf } from "@/lib/stats/laws/judged-studies";
import { definedValue, judgmentsOf, relabelRaters, swapRows } from "@/lib/stats/laws/laws";
import { naiveKappa, naiveLabelPairs } from "@/lib/stats/naive/judge-labels";
import { seededRng } from "@/lib/stats/random/rng";
import { confusionMatrix } from "./confusion-matrix";
import { agreementWithAnnotator, agreementWithPlurality, agreementWithVotes } from "./judge-agreement";
import { unitVerdicts } from "./unit-verdicts";

const FEW = { rounds: 20 };

/** PandaLM's items as units, three annotators and a judge who saw one order. */
function pandalm(rows: number[][]) {
  const items = rows.flatMap(([one, two, three, verdict, count]) =>
    Array.from({ length: count }, () => ({ votes: [one, two, three], verdict })),
  );
  const votes = items.flatMap((item, unit) => item.votes.map((outcome, rater) => ({ cluster: unit, rater, outcome })));
  const verdicts = items.map(({ verdict }, unit) => ({ cluster: unit, outcome: verdict, side: 0 }));
  return { judgments: judgmentsOf(votes), verdicts: unitVerdicts(verdictsOf(verdicts)) };
}

test.each(golden.judges)("PandaLM, $id: accuracy and kappa against the majority", ({ rows, accuracy, kappa }) => {
  const { judgments, verdicts } = pandalm(rows);
  const agreement = agreementWithPlurality(judgments, verdicts, seededRng(1), { rounds: 200 });
  const found = [agreement.accuracy, agreement.kappa].map(definedValue);
  expect(agreement.accuracy.n).toBe(999);
  expect(Math.abs(found[0].value - accuracy)).toBeLessThan(golden.tolerance);
  expect(Math.abs(found[1].value - kappa)).toBeLessThan(golden.tolerance);
  for (const { value, interval } of found) {
    const { low, high } = definedValue(interval);
    expect(low).toBeLessThan(value);
    expect(high).toBeGreaterThan(value);
    // The bootstrap's width is near the binomial standard error's, 4 × 1.5 points, and kappa's is wider.
    expect(high - low).toBeGreaterThan(0.045);
    expect(high - low).toBeLessThan(0.11);
  }
});

test("PandaLM, GPT-3.5: 0.698 and 0.476 as published with the data, 25 unparsable verdicts in their own column", () => {
  const { judgments, verdicts } = pandalm(golden.judges[0].rows);
  const { accuracy, kappa } = agreementWithPlurality(judgments, verdicts, seededRng(1), FEW);
  expect(definedValue(accuracy).value.toFixed(3)).toBe("0.698");
  expect(definedValue(kappa).value.toFixed(3)).toBe("0.476");
  const matrix = definedValue(confusionMatrix(judgments, verdicts));
  expect(matrix).toEqual([
    [332, 13, 71, 0, 6],
    [42, 5, 45, 0, 13],
    [86, 20, 360, 0, 6],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
  ]);
});

test("lists of labels compared one by one give the same agreement", () => {
  fc.assert(
    fc.property(judgedStudies, fc.constantFrom("plurality" as const, "vote" as const), ({ votes, verdicts }, by) => {
      const [judgments, judge] = [judgmentsOf(votes), unitVerdicts(verdictsOf(verdicts))];
      const of = by === "plurality" ? agreementWithPlurality : agreementWithVotes;
      const { accuracy, kappa, decisive, tieDiscounted } = of(judgments, judge, seededRng(1), { rounds: 2 });
      const pairs = naiveLabelPairs(votes, verdicts, by);
      const equal = pairs.filter(({ label, verdict }) => label === verdict).length;
      expect(accuracy.n).toBe(pairs.length);
      if (accuracy.ok) expect(accuracy.value.value).toBeCloseTo(equal / pairs.length, 12);
      if (kappa.ok) expect(kappa.value.value).toBeCloseTo(naiveKappa(pairs), 12);
      const winners = pairs.filter(({ label, verdict }) => label % 2 === 0 && verdict % 2 === 0 && verdict < 4);
      expect(decisive.n).toBe(pairs.length === 0 ? 0 : winners.length);
      const decided = pairs.filter(({ label, verdict }) => label !== 3 && verdict !== 3);
      const credits = decided.map(({ label, verdict }) =>
        label === verdict ? 1 : verdict < 4 && (label === 1 || verdict === 1) ? 0.5 : 0,
      );
      if (!tieDiscounted.ok) return;
      const sum = credits.reduce((total: number, credit) => total + credit, 0);
      expect(tieDiscounted.value.value).toBeCloseTo(sum / credits.length, 12);
    }),
  );
});

test("seen from b, and with raters numbered otherwise, agreement is the same", () => {
  fc.assert(
    fc.property(judgedStudies, ({ votes, verdicts }) => {
      const of = (rows: typeof votes, judge: typeof verdicts) =>
        agreementWithPlurality(judgmentsOf(rows), unitVerdicts(verdictsOf(judge)), seededRng(1), { rounds: 2 });
      const [here, there] = [of(votes, verdicts), of(relabelRaters(swapRows(votes)), swapVerdicts(verdicts))];
      for (const name of ["accuracy", "kappa", "tieDiscounted", "decisive"] as const) {
        const [one, other] = [here[name], there[name]];
        expect(other).toMatchObject({ ok: one.ok, n: one.n });
        if (one.ok && other.ok) expect(other.value.value).toBeCloseTo(one.value.value, 12);
      }
    }),
  );
});

test("annotators' agreement with the judge adds up to that of all votes", () => {
  fc.assert(
    fc.property(judgedStudies, ({ votes, verdicts }) => {
      const [judgments, judge] = [judgmentsOf(votes), unitVerdicts(verdictsOf(verdicts))];
      const all = agreementWithVotes(judgments, judge, seededRng(1), { rounds: 2 }).accuracy;
      const parts = [...new Set(judgments.rater)].map(
        (rater) => agreementWithAnnotator(judgments, judge, rater, seededRng(1), { rounds: 2 }).accuracy,
      );
      const hits = parts.reduce((sum, part) => sum + (part.ok ? part.value.value * part.n : 0), 0);
      if (all.ok) expect(hits / all.n).toBeCloseTo(all.value.value, 12);
    }),
  );
});

test("votes without a plurality have their own row, and neither agree nor disagree", () => {
  const judgments = judgmentsOf([0, 2].map((outcome, rater) => ({ cluster: 0, rater, outcome })));
  const verdicts = unitVerdicts(verdictsOf([{ cluster: 0, outcome: 2, side: 0 }]));
  expect(definedValue(confusionMatrix(judgments, verdicts))[4]).toEqual([0, 0, 1, 0, 0]);
  expect(agreementWithPlurality(judgments, verdicts, seededRng(1), FEW).accuracy).toMatchObject({
    reason: "no_common_items",
  });
  expect(definedValue(confusionMatrix(judgments, verdicts, "vote"))[0]).toEqual([0, 0, 1, 0, 0]);
});

test("one label throughout has an accuracy and no kappa; ties alone name no winner; few prompts have no interval", () => {
  const judgments = judgmentsOf([0, 1].map((cluster) => ({ cluster, rater: 0, outcome: 1 })));
  const verdicts = unitVerdicts(verdictsOf([0, 1].map((cluster) => ({ cluster, outcome: 1, side: 0 }))));
  const agreement = agreementWithPlurality(judgments, verdicts, seededRng(1), FEW);
  expect(agreement.accuracy).toMatchObject({ n: 2, value: { value: 1, interval: { reason: "too_few_clusters" } } });
  expect(agreement.kappa).toMatchObject({ reason: "no_variation" });
  expect(agreement.decisive).toMatchObject({ reason: "no_decisive_votes" });
});

test("a judge and people who share no comparison, or are not there, have reasons", () => {
  const verdicts = unitVerdicts(verdictsOf([{ cluster: 7, outcome: 1, side: 0 }]));
  const votes = judgmentsOf([{ cluster: 0, rater: 0, outcome: 1 }]);
  for (const [judgments, reason] of [
    [votes, "no_common_items"],
    [judgmentsOf([]), "no_judgments"],
  ] as const) {
    expect(confusionMatrix(judgments, verdicts)).toMatchObject({ reason });
    for (const estimate of Object.values(agreementWithVotes(judgments, verdicts, seededRng(1)))) {
      expect(estimate).toMatchObject({ reason, n: 0 });
    }
  }
});
