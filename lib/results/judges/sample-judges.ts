import { emptyScoreColumns, emptyVerdictColumns } from "@/lib/results/stored-verdicts/reply-columns";
import { SIDE_UNKNOWN } from "@/lib/stats/judgments/judgments";
import type { JudgeColumns, ScoreColumns, VerdictColumns } from "./columns";

export interface SampleVerdict {
  unit: number;
  outcome: number;
  /** Its prompt; the comparison's own number unless said otherwise. */
  cluster?: number;
  pair?: number;
  side?: number;
  preference?: number;
}

export function sampleVerdicts(rows: SampleVerdict[]): VerdictColumns {
  const columns = emptyVerdictColumns(rows.length);
  rows.forEach(({ unit, outcome, cluster = unit, pair = 0, side = SIDE_UNKNOWN, preference = Number.NaN }, row) => {
    columns.unit[row] = unit;
    columns.cluster[row] = cluster;
    columns.pair[row] = pair;
    columns.outcome[row] = outcome;
    columns.displayedSide[row] = side;
    columns.preference[row] = preference;
  });
  return columns;
}

export function sampleScores(rows: { system: number; cluster: number; aspect: number; value: number }[]): ScoreColumns {
  const columns = emptyScoreColumns(rows.length);
  rows.forEach((row, at) => {
    for (const column of ["system", "cluster", "aspect", "value"] as const) columns[column][at] = row[column];
  });
  return columns;
}

/** A judge that answered the main question of a study with one aspect. */
export function sampleJudge(verdicts: VerdictColumns, change: Partial<JudgeColumns> = {}): JudgeColumns {
  return {
    id: "1",
    judgeId: "1",
    judge: "Judge",
    version: 1,
    model: null,
    simulated: false,
    recorded: null,
    imported: false,
    questions: [verdicts, emptyVerdictColumns()],
    scores: emptyScoreColumns(),
    ...change,
  };
}
