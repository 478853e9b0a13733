import type { ResultsFilter } from "@/lib/results/filter";
import { REPORT_SEED } from "@/lib/results/report-seed";
import type { Estimate, Interval } from "@/lib/stats/estimate";
import { countsOf } from "@/lib/stats/judgments/counts";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { seededRng } from "@/lib/stats/random/rng";
import { adjustPValues } from "@/lib/stats/significance/adjust-p-values";
import { signTest } from "@/lib/stats/significance/sign-test";
import { winRateTest } from "@/lib/stats/significance/win-rate-test";
import { decisiveWinRate } from "@/lib/stats/win-rate/decisive-win-rate";

/** Tests of "both systems are preferred equally often" on one pair of systems. */
export interface PairTests {
  /** By the rule of the interval, whose side it takes. */
  p: Estimate<number>;
  /** Adjusted for all pairs of the question that have a p-value; null where this one has none. */
  holm: number | null;
  benjaminiHochberg: number | null;
  /** Of votes that decide, taken as independent. */
  sign: Estimate<number>;
  /** Share of a among votes that decide. */
  decisive: Estimate<{ rate: number; interval: Interval }>;
}

/** In the order of the pairs. */
export function pairTests(byPair: readonly Judgments[], { bothBadAsTie, level }: ResultsFilter): PairTests[] {
  const tests = byPair.map((judgments): Estimate<number> => {
    const test = winRateTest(judgments, seededRng(REPORT_SEED), { bothBadAsTie });
    return test.ok ? { ...test, value: test.value.p } : test;
  });
  const values = tests.map((test) => (test.ok ? test.value : null));
  const [holm, benjaminiHochberg] = [adjustPValues(values, "holm"), adjustPValues(values, "BH")];
  return byPair.map((judgments, index) => {
    const counts = countsOf(judgments);
    return {
      p: tests[index],
      holm: holm[index],
      benjaminiHochberg: benjaminiHochberg[index],
      sign: signTest(counts),
      decisive: decisiveWinRate(counts, level),
    };
  });
}
