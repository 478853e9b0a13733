import type { ResultsFilter } from "@/lib/results/filter";
import type { Estimate } from "@/lib/stats/estimate";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import type { SystemPairs } from "@/lib/stats/ranking/system-pairs";
import { winMatrix } from "@/lib/stats/ranking/win-matrix";
import { averageWinRates } from "@/lib/stats/scores/average-win-rates";
import { bradleyTerryScores } from "@/lib/stats/scores/bradley-terry-scores";
import { countingScores } from "@/lib/stats/scores/counting-scores";
import { eigenvectorScores } from "@/lib/stats/scores/eigenvector-scores";
import { eloScores } from "@/lib/stats/scores/elo-scores";
import { newmanScores } from "@/lib/stats/scores/newman-scores";
import { pageRankScores } from "@/lib/stats/scores/page-rank-scores";

/** A score that leaderboards print, by system in the study's order; null where a system met nobody. */
export interface OtherScore {
  name: string;
  format: "points" | "share" | "number";
  values: Estimate<(number | null)[]>;
}

/** Without intervals, for comparison with what others print. Votes are in the order of time, which Elo depends on. */
export function otherScores(
  judgments: Judgments,
  pairs: SystemPairs,
  { bothBadAsTie }: Pick<ResultsFilter, "bothBadAsTie">,
): OtherScore[] {
  const matrix = winMatrix(judgments, pairs, { bothBadAsTie });
  return [
    { name: "Elo", format: "points", values: plain(eloScores(judgments, pairs, { bothBadAsTie })) },
    { name: "Bradley-Terry share", format: "share", values: plain(bradleyTerryScores(matrix)) },
    { name: "Newman", format: "number", values: plain(scoresOnly(newmanScores(matrix))) },
    { name: "PageRank", format: "share", values: plain(pageRankScores(matrix)) },
    { name: "eigenvector", format: "number", values: plain(eigenvectorScores(matrix)) },
    { name: "average win rate", format: "share", values: plain(averageWinRates(matrix)) },
    { name: "wins and half ties", format: "number", values: plain(countingScores(matrix)) },
  ];
}

function scoresOnly(estimate: ReturnType<typeof newmanScores>): Estimate<Float64Array> {
  return estimate.ok ? { ...estimate, value: estimate.value.scores } : estimate;
}

function plain(estimate: Estimate<ArrayLike<number | null>>): Estimate<(number | null)[]> {
  return estimate.ok ? { ...estimate, value: Array.from(estimate.value) } : estimate;
}
