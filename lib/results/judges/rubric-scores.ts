import { REPORT_SEED } from "@/lib/results/report-seed";
import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { cellsOfScores } from "@/lib/stats/judges/cells-of-scores";
import { scoreMean, scoreMeanInterval } from "@/lib/stats/judges/score-mean";
import { seededRng } from "@/lib/stats/random/rng";
import type { ScoreColumns } from "./columns";

export const LOWEST_SCORE = 1;
export const HIGHEST_SCORE = 5;

/** Mean score of one system on one aspect, 1 to 5, with its interval over prompts; n counts scores. */
export interface RubricMean {
  /** 0 for the whole response, otherwise an aspect's place and one. */
  aspect: number;
  system: number;
  mean: Estimate<number>;
  interval: Estimate<Interval>;
  /** Replies without a score that could be read, or with one outside 1 to 5. */
  unparsable: number;
}

/** Every aspect and system that was scored, aspects first. */
export function rubricMeans(scores: ScoreColumns, level: number): RubricMean[] {
  const keys = new Map<number, { aspect: number; system: number; rows: number[] }>();
  for (let row = 0; row < scores.length; row++) {
    const [aspect, system] = [scores.aspect[row], scores.system[row]];
    const entry = keys.get(aspect * 65_536 + system) ?? { aspect, system, rows: [] };
    entry.rows.push(row);
    keys.set(aspect * 65_536 + system, entry);
  }
  const range = HIGHEST_SCORE - LOWEST_SCORE;
  return [...keys]
    .sort(([left], [right]) => left - right)
    .map(([, { aspect, system, rows }]) => {
      const score = Float64Array.from(rows, (row) => (scores.value[row] - LOWEST_SCORE) / range);
      const cluster = Uint32Array.from(rows, (row) => scores.cluster[row]);
      const cells = cellsOfScores({ rater: new Uint32Array(rows.length), cluster, score });
      const [mean, interval] = [scoreMean(cells), scoreMeanInterval(cells, seededRng(REPORT_SEED), level)];
      const onScale = (share: number) => LOWEST_SCORE + range * share;
      return {
        aspect,
        system,
        mean: mean.ok ? { ...mean, value: onScale(mean.value) } : undefinedFor(mean.reason, 0),
        interval: interval.ok
          ? { ...interval, value: { low: onScale(interval.value.low), high: onScale(interval.value.high), level } }
          : interval,
        unparsable: rows.length - cells.n,
      };
    });
}
