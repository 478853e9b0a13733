import fc from "fast-check";
import { expect, test } from "vitest";
import { judgedStudies, swapVerdicts, verdictsOf } from "@/lib/stats/laws/judged-studies";
import { definedValue, judgmentsOf, swapRows } from "@/lib/stats/laws/laws";
import { coverage } from "@/lib/stats/laws/simulate-study";
import { smallStudy } from "@/lib/stats/laws/small-study";
import { naiveVerdict } from "@/lib/stats/naive/judge-labels";
import { seededRng } from "@/lib/stats/random/rng";
import { unitVerdicts } from "./unit-verdicts";
import { verdictWinRate } from "./verdict-win-rate";
import { winRateGap } from "./win-rate-gap";

const SCORE = [1, 0.5, 0];

test("the gap is the mean over votes of verdict minus vote, both with a score", () => {
  fc.assert(
    fc.property(judgedStudies, ({ votes, verdicts }) => {
      const pairs = votes.flatMap(({ unit, outcome }) => {
        const verdict = naiveVerdict(verdicts, unit as number);
        return verdict === null || verdict > 2 || outcome > 2 ? [] : [[SCORE[outcome], SCORE[verdict]]];
      });
      const gap = winRateGap(judgmentsOf(votes), unitVerdicts(verdictsOf(verdicts)), seededRng(1));
      expect(gap.n).toBe(pairs.length);
      if (!gap.ok) return;
      const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
      expect(gap.value.human).toBeCloseTo(mean(pairs.map(([human]) => human)), 12);
      expect(gap.value.judge).toBeCloseTo(mean(pairs.map(([, judge]) => judge)), 12);
      expect(gap.value.gap).toBeCloseTo(mean(pairs.map(([human, judge]) => judge - human)), 12);
    }),
    { numRuns: 40 },
  );
});

test("seen from b the gap changes its sign, and its interval its ends", () => {
  fc.assert(
    fc.property(judgedStudies, ({ votes, verdicts }) => {
      const of = (rows: typeof votes, judge: typeof verdicts) =>
        winRateGap(judgmentsOf(rows), unitVerdicts(verdictsOf(judge)), seededRng(1));
      const [here, there] = [of(votes, verdicts), of(swapRows(votes), swapVerdicts(verdicts))];
      expect(there.ok).toBe(here.ok);
      if (!here.ok || !there.ok) return;
      expect(there.value.gap).toBeCloseTo(-here.value.gap, 12);
      const [one, other] = [here.value.interval, there.value.interval];
      expect(other.ok).toBe(one.ok);
      if (one.ok && other.ok) expect(other.value.low).toBeCloseTo(-one.value.high, 6);
    }),
    { numRuns: 40 },
  );
});

test("200 studies where the judge is as people are, prompt by prompt: the interval of the gap covers about 95 %", () => {
  const share = coverage(200, (seed) => {
    const rng = seededRng(seed);
    const units = Array.from({ length: 90 }, (_, unit) => ({ unit, cluster: unit >> 1 }));
    const chance = Array.from({ length: 45 }, () => rng.float());
    const outcome = (cluster: number) => (rng.float() < 0.2 ? 1 : rng.float() < chance[cluster] ? 0 : 2);
    const votes = units.flatMap(({ unit, cluster }) =>
      [0, 1, 2].map(() => ({ unit, cluster, rater: rng.int(25), outcome: outcome(cluster) })),
    );
    const verdicts = units.map(({ unit, cluster }) => ({ unit, cluster, side: 0, outcome: outcome(cluster) }));
    const { interval } = definedValue(winRateGap(judgmentsOf(votes), unitVerdicts(verdictsOf(verdicts)), rng));
    const { low, high } = definedValue(interval);
    return low <= 0 && 0 <= high;
  });
  expect(share).toBeGreaterThanOrEqual(0.915);
  expect(share).toBeLessThanOrEqual(0.985);
});

test("the small study: both win rates and the gap, computed by a script of its own", () => {
  const { judgments, units } = smallStudy();
  const rows = units.flatMap(({ cluster, judgeAFirst, judgeBFirst }, unit) => [
    { unit, cluster, outcome: judgeAFirst, side: 0 },
    { unit, cluster, outcome: judgeBFirst, side: 1 },
  ]);
  const verdicts = unitVerdicts(verdictsOf(rows));
  const { human, judge, gap, interval } = definedValue(winRateGap(judgments, verdicts, seededRng(1)));
  expect(human).toBeCloseTo(0.27291666666666664, 12);
  expect(judge).toBeCloseTo(0.3, 12);
  expect(gap).toBeCloseTo(0.027083333333333348, 12);
  expect(definedValue(interval).low).toBeLessThan(0.027083333333333348);
  const own = definedValue(verdictWinRate(verdicts, seededRng(1)));
  expect(own.counts).toMatchObject({ wins: 5, ties: 26, losses: 29 });
  expect(own.rate).toBeCloseTo(0.3, 12);
});

test("nothing shared, nothing at all and equal differences have reasons", () => {
  const verdicts = unitVerdicts(
    verdictsOf(Array.from({ length: 9 }, (_, cluster) => ({ cluster, outcome: 0, side: 0 }))),
  );
  const votes = (clusters: number[]) => judgmentsOf(clusters.map((cluster) => ({ cluster, rater: 0, outcome: 0 })));
  expect(winRateGap(votes([20]), verdicts, seededRng(1))).toMatchObject({ reason: "no_common_items" });
  expect(winRateGap(votes([]), verdicts, seededRng(1))).toMatchObject({ reason: "no_judgments" });
  expect(winRateGap(votes([0, 1, 2, 3, 4, 5]), verdicts, seededRng(1))).toMatchObject({
    value: { gap: 0, interval: { reason: "no_variation" } },
  });
});

test("a judge's own win rate: both bad only where chosen, unparsable never, Tango's interval for a constant judge", () => {
  const verdicts = unitVerdicts(verdictsOf([0, 0, 3, 4].map((outcome, cluster) => ({ cluster, outcome, side: 0 }))));
  const rate = verdictWinRate(verdicts, seededRng(1));
  expect(rate).toMatchObject({ n: 2, value: { rate: 1, unparsable: 1, interval: { value: { high: 1 } } } });
  expect(verdictWinRate(verdicts, seededRng(1), { bothBadAsTie: true })).toMatchObject({
    n: 3,
    value: { rate: 2.5 / 3 },
  });
  expect(verdictWinRate(unitVerdicts(verdictsOf([])), seededRng(1))).toMatchObject({ reason: "no_judgments" });
});
