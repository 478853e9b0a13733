import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { definedValue, isFiniteThroughout, judgmentRows, judgmentsOf } from "@/lib/stats/laws/laws";
import { smallStudy } from "@/lib/stats/laws/small-study";
import { seededRng } from "@/lib/stats/random/rng";
import { chooseRankingInterval } from "./ranking-interval-rule";
import { rankingReport } from "./ranking-report";
import { allSystemPairs } from "./system-pairs";

const { judgments, pairs } = smallStudy();
const small = () => definedValue(rankingReport(judgments, pairs, seededRng(1)));

test("the small study: strongest first, ranges around ranks, a bootstrap for 8 annotators", () => {
  const { systems, contrasts, degreesOfFreedom, rule, chances } = small();
  const [{ win, tie, loss }] = definedValue(chances).map(({ first, tie, second }) => ({
    win: first,
    tie,
    loss: second,
  }));
  expect(win.value + tie.value + loss.value).toBeCloseTo(1, 12);
  expect(definedValue(chances)).toHaveLength(contrasts.length);
  expect(systems.map(({ system, rank }) => [system, rank])).toEqual([
    [3, 1],
    [2, 2],
    [1, 3],
    [0, 4],
  ]);
  for (const { rank, best, worst } of systems) expect(best <= rank && rank <= worst).toBe(true);
  expect([degreesOfFreedom, rule.phrase]).toEqual([7, "clustered by annotator and prompt, wild bootstrap"]);
  for (const { interval, simultaneousInterval, pValue, adjustedPValue } of contrasts) {
    expect(simultaneousInterval.low).toBeLessThan(interval.low);
    expect(adjustedPValue).toBeGreaterThan(pValue - 0.002);
  }
  expect(small()).toEqual(small());
});

describe("which clusters", () => {
  test.each([
    [{ n: 900, raters: 3, prompts: 60 }, "prompt", "clustered by prompt, for these annotators"],
    [{ n: 900, raters: 60, prompts: 3 }, "annotator", "clustered by annotator, for these prompts"],
    [{ n: 900, raters: 40, prompts: 90 }, "annotator_and_prompt", "clustered by annotator and prompt"],
    [{ n: 90, raters: 40, prompts: 90 }, "annotator", "clustered by annotator"],
    [{ n: 90, raters: 90, prompts: 40 }, "prompt", "clustered by prompt"],
    [{ n: 90, raters: 90, prompts: 90 }, null, "votes taken as independent"],
    [{ n: 90, raters: 3, prompts: 4 }, null, "votes taken as independent, for these annotators"],
    [{ n: 19, raters: 9, prompts: 9 }, null, "votes taken as independent"],
    [{ n: 900, raters: 1, prompts: 90 }, "prompt", "clustered by prompt, for these annotators"],
  ] as const)("%j", (counts, clusters, phrase) => {
    expect(chooseRankingInterval(counts)).toMatchObject({ clusters, phrase });
  });
});

test.each([
  [{ n: 900, raters: 3, prompts: 12 }, "clustered by prompt, wild bootstrap, for these annotators", "12 clusters"],
  [{ n: 900, raters: 8, prompts: 90 }, "clustered by annotator and prompt, wild bootstrap", "8 clusters"],
  [{ n: 90, raters: 8, prompts: 90 }, "clustered by annotator, wild bootstrap", "8 clusters"],
])("%j: few clusters have a bootstrap where one can be made", (counts, phrase, why) => {
  const rule = chooseRankingInterval(counts, true);
  expect(rule).toMatchObject({ bootstraps: true, phrase });
  expect(rule.why).toContain(`${why} are too few for a t interval.`);
  expect(chooseRankingInterval({ ...counts, raters: 40, prompts: 40 }, true).bootstraps).toBe(false);
});

test("penalised strengths, and more systems than there is time for, keep t", () => {
  const { rule } = definedValue(rankingReport(judgments, pairs, seededRng(1), { penalty: 1 }));
  expect([rule.bootstraps, rule.phrase]).toEqual([false, "clustered by annotator and prompt"]);
  const many = allSystemPairs(13);
  const rows = Array.from({ length: 1560 }, (_, i) => ({
    rater: i % 7,
    cluster: i % 20,
    pair: i % 78,
    outcome: (i * 7) % 3,
  }));
  expect(definedValue(rankingReport(judgmentsOf(rows), many, seededRng(1))).rule.bootstraps).toBe(false);
});

test("a band leaves 0 out just where its p-value is at most 5 %, and so does an interval alone", () => {
  for (const { interval, pValue, simultaneousInterval, adjustedPValue } of small().contrasts) {
    const without = ({ low, high }: { low: number; high: number }) => low > 0 || high < 0;
    expect(pValue <= 0.05).toBe(without(interval));
    expect(adjustedPValue <= 0.05).toBe(without(simultaneousInterval));
  }
});

test("where clusters show no spread the model's covariance stands in, and the rule says so", () => {
  const rows = Array.from({ length: 40 }, (_, i) => ({ rater: i % 5, cluster: i >> 2, outcome: 1 }));
  const { rule, degreesOfFreedom, contrasts } = definedValue(
    rankingReport(judgmentsOf(rows), allSystemPairs(2), seededRng(1)),
  );
  expect([rule.clusters, degreesOfFreedom]).toEqual([null, undefined]);
  expect(rule.why).toBe("The votes show no spread between clusters.");
  // 40 ties: information 40/4 on the difference.
  expect(contrasts[0].standardError).toBeCloseTo(Math.sqrt(4 / 40), 12);
});

test("a system that never lost has no strength, and the groups are named; a penalty gives it one", () => {
  const votes = judgmentsOf(Array.from({ length: 30 }, (_, i) => ({ rater: i % 6, cluster: i, outcome: 0 })));
  const report = rankingReport(votes, allSystemPairs(2), seededRng(1));
  expect(report).toMatchObject({ ok: false, reason: "not_connected", n: 30, groups: [[0], [1]] });
  const penalised = definedValue(rankingReport(votes, allSystemPairs(2), seededRng(1), { penalty: 1 }));
  expect(penalised.strengths.penalised).toBe(true);
});

test("no votes lead to a number that is not one", () => {
  fc.assert(
    fc.property(judgmentRows, fc.integer({ min: 0, max: 4 }), fc.boolean(), (rows, systems, penalised) => {
      const of = allSystemPairs(systems);
      const votes = judgmentsOf(rows.map((row, i) => ({ ...row, pair: i % Math.max(1, of.a.length) })));
      const report = rankingReport(votes, of, seededRng(1), { penalty: penalised ? 1 : 0 });
      expect(isFiniteThroughout(report)).toBe(true);
    }),
    { numRuns: 40 },
  );
});
