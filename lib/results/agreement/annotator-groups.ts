import { bootstrapRounds } from "@/lib/results/bootstrap-rounds";
import type { AnnotatorColumns } from "@/lib/results/columns";
import { distinct } from "@/lib/results/distinct";
import type { ResultsFilter } from "@/lib/results/filter";
import { REPORT_SEED } from "@/lib/results/report-seed";
import { type AgreementWithInterval, groupAgreements } from "@/lib/stats/agreement/group-agreement";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { seededRng } from "@/lib/stats/random/rng";

export interface GroupPair {
  /** Equal where it is the agreement within one group. */
  first: string;
  second: string;
  percent: AgreementWithInterval;
  tieDiscounted: AgreementWithInterval;
  s2: AgreementWithInterval;
}

export interface AnnotatorGroups {
  /** With their annotators who have voted, in the order of their names. */
  groups: { name: string; annotators: number }[];
  /** Annotators who have voted without a group, and in groups beyond the largest. */
  others: number;
  pairs: GroupPair[];
}

/** Every two groups are a row, and cost a resampled measure each. */
const MOST_GROUPS = 6;

/** Agreement within and between the groups of annotators on these votes; null where no two groups have voted. */
export function annotatorGroups(
  judgments: Judgments,
  annotators: AnnotatorColumns[],
  { level }: ResultsFilter,
): AnnotatorGroups | null {
  const voted = [...new Set(judgments.rater)];
  const sizes = new Map<string, number>();
  for (const rater of voted) {
    const { group } = annotators[rater];
    if (group) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  const names = [...sizes.keys()].sort();
  const kept = names.sort((x, y) => (sizes.get(y) ?? 0) - (sizes.get(x) ?? 0)).slice(0, MOST_GROUPS);
  if (kept.length < 2) return null;
  kept.sort();
  const groups = kept.map((name) => ({ name, annotators: sizes.get(name) ?? 0 }));
  const groupOf = annotators.map(({ group }) => (group && kept.includes(group) ? kept.indexOf(group) : kept.length));
  const sums = 4 * kept.length * (kept.length + 1);
  const rounds = bootstrapRounds(distinct(judgments.cluster), sums);
  const found = groupAgreements(judgments, groupOf, kept.length, seededRng(REPORT_SEED), { level, rounds });
  return {
    groups,
    others: voted.length - groups.reduce((sum, { annotators: members }) => sum + members, 0),
    pairs: found.map(({ first, second, percent, tieDiscounted, s2 }) => {
      return { first: kept[first], second: kept[second], percent, tieDiscounted, s2 };
    }),
  };
}
