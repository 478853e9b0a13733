import type { Estimate, Interval } from "@/lib/stats/estimate";
import type { BothBadChoice } from "@/lib/stats/judgments/both-bad";
import { type Judgments, OUTCOME_CATEGORIES } from "@/lib/stats/judgments/judgments";
import type { Rng } from "@/lib/stats/random/rng";
import { type AgreementMeasure, agreementsOf } from "./agreement-measure";
import { type BootstrapOptions, bootstrapOverClusters } from "./bootstrap-over-clusters";
import { firstColumnOf, groupCategories, groupTable } from "./group-table";
import { percentAgreement } from "./percent-agreement";
import { percentAgreementBetween } from "./percent-agreement-between";
import { tieDiscountedAccuracy } from "./tie-discounted-accuracy";
import { agreementS1, agreementS2 } from "./vote-pair-agreement";

/** A value with its bootstrap interval over prompts. */
export interface AgreementWithInterval {
  estimate: Estimate<number>;
  interval: Estimate<Interval>;
}

/** Agreement within one group of raters (first = second) or between two. */
export interface GroupAgreement {
  first: number;
  second: number;
  percent: AgreementWithInterval;
  tieDiscounted: AgreementWithInterval;
  s1: AgreementWithInterval;
  s2: AgreementWithInterval;
}

/**
 * Percent agreement, tie-discounted accuracy, S1 and S2 within each group of raters and between every two of them, such as crowd, authors and
 * judges. `groupOf` gives each rater's group from 0; raters of no group have a number from `groups` on. "Both bad" is an answer of its own
 * in percent agreement and S1; the rest leave it out. Where the reader chose so it is a tie, except in percent agreement.
 */
export function groupAgreements(
  judgments: Judgments,
  groupOf: ArrayLike<number>,
  groups: number,
  rng: Rng,
  options: BootstrapOptions & BothBadChoice = {},
): GroupAgreement[] {
  const table = groupTable(judgments, groupOf, groups);
  const pairs = Array.from({ length: groups }, (_, first) =>
    Array.from({ length: groups - first }, (_, more) => ({ first, second: first + more })),
  ).flat();
  const measures = pairs.flatMap(({ first, second }) => measuresOf(first, second, options));
  const estimates = agreementsOf(table, measures);
  const intervals = bootstrapOverClusters(table, measures, rng, options);
  return pairs.map((pair, i) => {
    const [percent, tieDiscounted, s1, s2] = [0, 1, 2, 3].map((m) => ({
      estimate: estimates[4 * i + m],
      interval: intervals[4 * i + m],
    }));
    return { ...pair, percent, tieDiscounted, s1, s2 };
  });
}

function measuresOf(first: number, second: number, choice: BothBadChoice): AgreementMeasure[] {
  const all = Array.from({ length: OUTCOME_CATEGORIES }, (_, outcome) => outcome);
  const [own, others] = [groupCategories(first, all), groupCategories(second, all)];
  const columns = { first: firstColumnOf(first), second: firstColumnOf(second), ...choice };
  return [
    first === second ? percentAgreement({ categories: own }) : percentAgreementBetween({ first: own, second: others }),
    tieDiscountedAccuracy(columns),
    agreementS1(columns),
    agreementS2(columns),
  ];
}
