import fc from "fast-check";
import { expect, test } from "vitest";
import { judgedStudies, swapVerdicts, verdictsOf } from "@/lib/stats/laws/judged-studies";
import { definedValue } from "@/lib/stats/laws/laws";
import { smallStudy } from "@/lib/stats/laws/small-study";
import { naiveOrders, naiveRepetition } from "@/lib/stats/naive/judge-consistency";
import { seededRng } from "@/lib/stats/random/rng";
import { wilsonInterval } from "@/lib/stats/win-rate/wilson-interval";
import { firstSlotBias } from "./first-slot-bias";
import { positionConsistency } from "./position-consistency";
import { sampleRepetition } from "./sample-repetition";

const smallVerdicts = verdictsOf(
  smallStudy().units.flatMap(({ cluster, judgeAFirst, judgeBFirst }, unit) => [
    { unit, cluster, outcome: judgeAFirst, side: 0 },
    { unit, cluster, outcome: judgeBFirst, side: 1 },
  ]),
);

test("position consistency of the small study's judge, counted by a script of its own", () => {
  const consistency = positionConsistency(smallVerdicts, seededRng(1));
  expect(consistency).toMatchObject({ n: 60, value: { consistent: 35, inconsistent: 25 } });
  const { low, high } = definedValue(definedValue(consistency).interval);
  expect(low).toBeLessThan(35 / 60);
  expect(high).toBeGreaterThan(35 / 60);
});

test("first-slot bias of the small study's judge, with scipy's binomtest", () => {
  const bias = definedValue(firstSlotBias(smallVerdicts));
  expect(bias).toMatchObject({ first: 16, second: 2 });
  expect(bias.pValue).toBeCloseTo(0.001312255859375, 12);
});

test("few prompts leave Wilson's interval, as do verdicts that never change", () => {
  const rows = [0, 1].flatMap((side) =>
    Array.from({ length: 30 }, (_, unit) => ({ unit, cluster: unit, outcome: 0, side })),
  );
  const consistency = definedValue(positionConsistency(verdictsOf(rows), seededRng(1)));
  expect(consistency.rate).toBe(1);
  expect(consistency.interval).toEqual(wilsonInterval(30, 30));
});

test("one order only has no consistency, ties lean to no slot, single samples never repeat, and nothing is nothing", () => {
  const one = verdictsOf([{ cluster: 0, outcome: 0, side: 0 }]);
  expect(positionConsistency(one, seededRng(1))).toMatchObject({ reason: "one_order" });
  expect(firstSlotBias(one)).toMatchObject({ reason: "no_decisive_votes" });
  expect(sampleRepetition(one, seededRng(1))).toMatchObject({ reason: "no_repeats" });
  const none = verdictsOf([]);
  expect(positionConsistency(none, seededRng(1))).toMatchObject({ reason: "no_judgments" });
  expect(firstSlotBias(none)).toMatchObject({ reason: "no_judgments" });
  expect(sampleRepetition(none, seededRng(1))).toMatchObject({ reason: "no_judgments" });
});

test("samples: equal pairs per comparison and order, then their mean", () => {
  const rows = [
    [0, 0, 0],
    [0, 0, 0],
    [0, 0, 2],
    [0, 1, 4],
    [0, 1, 4],
    [1, 0, 1],
  ].map(([unit, side, outcome]) => ({ cluster: unit, side, outcome }));
  const repetition = sampleRepetition(verdictsOf(rows), seededRng(1));
  expect(repetition).toMatchObject({ n: 2, value: { interval: { reason: "too_few_clusters" } } });
  expect(definedValue(repetition).rate).toBeCloseTo((1 / 3 + 1) / 2, 15);
});

test("seen from b consistency is the same, and so is the slot", () => {
  fc.assert(
    fc.property(judgedStudies, ({ verdicts }) => {
      const [here, there] = [verdictsOf(verdicts), verdictsOf(swapVerdicts(verdicts))];
      expect(firstSlotBias(there)).toEqual(firstSlotBias(here));
      expect(positionConsistency(there, seededRng(1))).toEqual(positionConsistency(here, seededRng(1)));
      const options = { rounds: 20 };
      const repetition = (rows: typeof here) => sampleRepetition(rows, seededRng(1), options);
      const [one, other] = [repetition(here), repetition(there)];
      expect(other.ok && one.ok ? other.value.rate - one.value.rate : 0).toBeCloseTo(0, 12);
      expect(other.ok).toBe(one.ok);
    }),
  );
});

test("on any verdicts the counts are those of a search comparison by comparison", () => {
  fc.assert(
    fc.property(judgedStudies, ({ verdicts }) => {
      const naive = naiveOrders(verdicts);
      const consistency = positionConsistency(verdictsOf(verdicts), seededRng(1));
      expect(consistency.n).toBe(naive.n);
      if (consistency.ok) expect(consistency.value.consistent).toBe(naive.consistent);
      const bias = firstSlotBias(verdictsOf(verdicts));
      expect(bias.n).toBe(naive.first + naive.second);
      if (bias.ok) expect(bias.value).toMatchObject({ first: naive.first, second: naive.second });
      const repetition = sampleRepetition(verdictsOf(verdicts), seededRng(1), { rounds: 20 });
      const rate = naiveRepetition(verdicts);
      expect(repetition.ok).toBe(rate !== null);
      if (repetition.ok && rate !== null) expect(repetition.value.rate).toBeCloseTo(rate, 12);
    }),
  );
});
