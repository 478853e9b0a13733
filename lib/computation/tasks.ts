import type { ResultsColumns } from "@/lib/results/columns";
import type { ResultsFilter } from "@/lib/results/filter";
import type { JudgeColumns } from "@/lib/results/judges/columns";
import type { JudgeFilter } from "@/lib/results/judges/filter";
import { buildJudgeReport, type JudgeReport } from "@/lib/results/judges/report";
import { votesSoFar } from "@/lib/results/progress/votes-so-far";
import { buildReport, type Report } from "@/lib/results/report";
import type { Judgments } from "@/lib/stats/judgments/judgments";
import { bootstrapClusters } from "@/lib/stats/ranking/bootstrap-clusters";
import { bootstrapVotes } from "@/lib/stats/ranking/bootstrap-votes";
import type { SystemPairs } from "@/lib/stats/ranking/system-pairs";
import type { WinMatrix } from "@/lib/stats/ranking/win-matrix";

export interface RankingBootstrapInput {
  matrix: WinMatrix;
  /** The fit of `matrix`. */
  theta: Float64Array;
  /** Draws these clusters of votes; without them, votes. */
  clusters?: { judgments: Judgments; key: Uint32Array; pairs: SystemPairs };
  seed: number;
  /** Numbers of the chunks to draw. */
  chunks: number[];
}

/** What worker threads can be asked for: pure functions of one input, which structured clone can carry, as their answer. */
export const tasks = {
  buildReport: ({ columns, filter }: { columns: ResultsColumns; filter: ResultsFilter }): Report =>
    buildReport(columns, filter),
  buildJudgeReport: (input: { columns: ResultsColumns; judges: JudgeColumns[]; filter: JudgeFilter }): JudgeReport =>
    buildJudgeReport(input.columns, input.judges, input.filter),
  votesSoFar,
  bootstrapRanking: ({ matrix, theta, clusters, seed, chunks }: RankingBootstrapInput) => {
    const draw = clusters
      ? bootstrapClusters(clusters.judgments, clusters.key, clusters.pairs, theta)
      : bootstrapVotes(matrix, theta);
    return chunks.map((chunk) => ({ chunk, rounds: draw(seed, chunk) }));
  },
};

export type Tasks = typeof tasks;
