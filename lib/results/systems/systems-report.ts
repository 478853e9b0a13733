import type { ResultsFilter } from "@/lib/results/filter";
import { REPORT_SEED } from "@/lib/results/report-seed";
import type { Estimate, Reason } from "@/lib/stats/estimate";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { seededRng } from "@/lib/stats/random/rng";
import { connectivity } from "@/lib/stats/ranking/connectivity";
import type { PairChances } from "@/lib/stats/ranking/davidson-win-probability";
import { LOGISTIC_PRIOR } from "@/lib/stats/ranking/phantom";
import {
  type RankedContrast,
  type RankedSystem,
  type RankingReport,
  rankingReport,
} from "@/lib/stats/ranking/ranking-report";
import type { SystemPairs } from "@/lib/stats/ranking/system-pairs";
import { winMatrix } from "@/lib/stats/ranking/win-matrix";
import { type OtherScore, otherScores } from "./other-scores";

/** What one more vote between systems i and j is expected to say. */
export interface ContrastFigure extends RankedContrast {
  /** With ties; null where that model has no fit, and `winProbability`, ties as half, is all there is. */
  chances: PairChances | null;
}

export interface RankingFigure {
  /** Strongest first. */
  systems: RankedSystem[];
  /** Every two systems, i before j in the study's list. */
  contrasts: ContrastFigure[];
  /** Goes behind "95 % interval, "; and why this rule. */
  phrase: string;
  why: string;
  /** Why there are no chances with ties. */
  noChances: Reason | null;
}

export interface SystemsReport {
  /** As the reader asked: each system has a win and a loss more, so that any votes have a fit. */
  penalised: boolean;
  ranking: Estimate<RankingFigure>;
  /** Where systems are not joined by wins both ways: those that are, better ones first, and those compared at all. */
  gap: { groups: number[][]; components: number[][] } | null;
  /** Of three systems and more. */
  scores: OtherScore[];
}

/** All systems at once, from the votes on all pairs. */
export function systemsReport(judgments: Judgments, pairs: SystemPairs, filter: ResultsFilter): SystemsReport {
  const { bothBadAsTie, level, penalised } = filter;
  const penalty = penalised ? LOGISTIC_PRIOR : 0;
  const report = rankingReport(judgments, pairs, seededRng(REPORT_SEED), { level, penalty, bothBadAsTie });
  const joined = connectivity(winMatrix(judgments, pairs, { bothBadAsTie }));
  return {
    penalised,
    ranking: report.ok ? { ...report, value: figureOf(report.value) } : report,
    gap: joined.groups.length > 1 ? joined : null,
    scores: pairs.systems > 2 ? otherScores(judgments, pairs, filter) : [],
  };
}

function figureOf({ systems, contrasts, chances, rule }: RankingReport): RankingFigure {
  return {
    systems,
    contrasts: contrasts.map((contrast, at) => ({
      ...contrast,
      chances: chances.ok ? chances.value[at] : null,
    })),
    phrase: rule.phrase,
    why: rule.why,
    noChances: chances.ok ? null : chances.reason,
  };
}
