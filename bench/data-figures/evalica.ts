import type { Estimate } from "@/lib/stats/estimate";
import { emptyJudgments } from "@/lib/stats/judgments/judgments";
import { allSystemPairs, type SystemPairs } from "@/lib/stats/ranking/system-pairs";
import { type WinMatrix, winMatrix } from "@/lib/stats/ranking/win-matrix";
import { averageWinRates } from "@/lib/stats/scores/average-win-rates";
import { bradleyTerryScores } from "@/lib/stats/scores/bradley-terry-scores";
import { countingScores } from "@/lib/stats/scores/counting-scores";
import { eigenvectorScores } from "@/lib/stats/scores/eigenvector-scores";
import { eloScores } from "@/lib/stats/scores/elo-scores";
import { newmanScores } from "@/lib/stats/scores/newman-scores";
import { pageRankScores } from "@/lib/stats/scores/page-rank-scores";
import { type DataSet, type Figure, readTable } from "./data-folder";

const NAMES = ["simple", "food"];

export const evalica: DataSet = {
  name: "evalica",
  files: NAMES.flatMap((name) => [`evalica/${name}.csv`, `evalica/${name}-golden.csv`]),
  figures: (folder) => NAMES.flatMap((name) => evalicaFigures(folder, name)),
};

type Votes = { judgments: ReturnType<typeof emptyJudgments>; pairs: SystemPairs; matrix: WinMatrix };

const SCORES: Record<string, (votes: Votes) => Estimate<ArrayLike<number | null>>> = {
  average_win_rate: ({ matrix }) => averageWinRates(matrix),
  bradley_terry: ({ matrix }) => bradleyTerryScores(matrix),
  counting: ({ matrix }) => countingScores(matrix),
  eigen: ({ matrix }) => eigenvectorScores(matrix, "losses"),
  elo: ({ judgments, pairs }) => eloScores(judgments, pairs),
  newman: ({ matrix }) => {
    const fit = newmanScores(matrix);
    return fit.ok ? { ...fit, value: fit.value.scores } : fit;
  },
  pagerank: ({ matrix }) => pageRankScores(matrix),
};

/** Each score of evalica's golden file, to six significant digits: its iterations end at 1e-6. */
export function evalicaFigures(folder: string, name: string): Figure[] {
  const { votes, items } = readVotes(folder, `evalica/${name}.csv`);
  return readTable(folder, `evalica/${name}-golden.csv`).map(({ algorithm, item, score }) => {
    const scores = SCORES[algorithm]?.(votes);
    const own = scores?.ok ? scores.value[items.indexOf(item)] : null;
    const expected = Number(score).toPrecision(6);
    return { name: `${algorithm} of ${item} (${name})`, expected, computed: own?.toPrecision(6) ?? "none" };
  });
}

function readVotes(folder: string, file: string): { votes: Votes; items: string[] } {
  const rows = readTable(folder, file);
  const items = [...new Set(rows.flatMap(({ left, right }) => [left, right]))].sort();
  const pairs = allSystemPairs(items.length);
  const judgments = emptyJudgments(rows.length);
  rows.forEach(({ left, right, winner }, row) => {
    const [first, second] = [items.indexOf(left), items.indexOf(right)];
    const [a, b] = first < second ? [first, second] : [second, first];
    judgments.pair[row] = pairs.a.findIndex((each, pair) => each === a && pairs.b[pair] === b);
    const wonByA = (winner === "left") === first < second;
    judgments.outcome[row] = winner === "tie" ? 1 : wonByA ? 0 : 2;
    judgments.unit[row] = judgments.cluster[row] = row;
  });
  return { votes: { judgments, pairs, matrix: winMatrix(judgments, pairs) }, items };
}
