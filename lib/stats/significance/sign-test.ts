import { type Estimate, undefinedFor } from "@/lib/stats/estimate";
import type { OutcomeCounts } from "@/lib/stats/judgments/counts";
import { type Alternative, binomialTest } from "./binomial-test";

/**
 * Exact p-value of "decisive votes fall on a and b alike", from W of W + L; ties and "both bad" say nothing either way and stay out, also
 * where a win rate counts them. "greater": a wins more often. Votes are taken as independent; n counts decisive ones.
 * Source: Dixon and Mood (1946), J. Am. Stat. Assoc. 41, 557–566.
 */
export function signTest({ wins, losses }: OutcomeCounts, alternative: Alternative = "two-sided"): Estimate<number> {
  const test = binomialTest(wins, wins + losses, { alternative });
  return test.ok ? { ...test, method: "sign test" } : undefinedFor("no_decisive_votes", 0);
}
