import { expect, test } from "vitest";
import { definedValue } from "@/lib/stats/laws/laws";
import { answerChances, retestStudy } from "@/lib/stats/laws/retest-study";
import { seededRng } from "@/lib/stats/random/rng";
import { retestCeiling } from "./noise-ceiling";
import { retestPairs } from "./retest-pairs";

test("2,000 studies with open and clear comparisons: the 95 % interval holds the ceiling in more than 97 %", () => {
  let held = 0;
  for (let seed = 1; seed <= 2000; seed++) {
    const rng = seededRng(seed);
    const { judgments, best } = retestStudy(rng, () => answerChances(rng));
    const { interval } = definedValue(retestCeiling(judgments, retestPairs(judgments), rng));
    if (interval.low <= best && best <= interval.high) held++;
  }
  expect(held / 2000).toBeGreaterThan(0.97);
});

test("2,000 studies with the same noise everywhere: the upper end falls short in 1 to 4 %", () => {
  let short = 0;
  for (let seed = 1; seed <= 2000; seed++) {
    const rng = seededRng(seed);
    const { judgments, best } = retestStudy(rng, () => [0.8, 0.1, 0.1]);
    if (definedValue(retestCeiling(judgments, retestPairs(judgments), rng)).interval.high < best) short++;
  }
  expect(short / 2000).toBeGreaterThan(0.01);
  expect(short / 2000).toBeLessThan(0.04);
});
