import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import { cellsOfScores } from "@/lib/stats/judges/cells-of-scores";
import { scoreMean, scoreMeanInterval } from "@/lib/stats/judges/score-mean";
import type { Rng } from "@/lib/stats/random/rng";
import type { VerdictColumns } from "./columns";

export interface MeanDegree {
  /** Of preference for a, from 0 to 1. */
  mean: number;
  interval: Estimate<Interval>;
}

/** The mean degree to which a judge prefers a: each comparison counts once, with the mean of its replies; n counts those with a degree. null without any. */
export function meanDegree(verdicts: VerdictColumns, rng: Rng, level: number): Estimate<MeanDegree> | null {
  const units = new Map<number, { cluster: number; sum: number; n: number }>();
  for (let row = 0; row < verdicts.length; row++) {
    const preference = verdicts.preference[row];
    if (Number.isNaN(preference)) continue;
    const unit = units.get(verdicts.unit[row]) ?? { cluster: verdicts.cluster[row], sum: 0, n: 0 };
    unit.sum += 1 - preference;
    unit.n++;
    units.set(verdicts.unit[row], unit);
  }
  if (units.size === 0) return null;
  const all = [...units.values()];
  const cells = cellsOfScores({
    rater: new Uint32Array(all.length),
    cluster: Uint32Array.from(all, ({ cluster }) => cluster),
    score: Float64Array.from(all, ({ sum, n }) => sum / n),
  });
  const mean = scoreMean(cells);
  if (!mean.ok) return undefinedFor(mean.reason, 0);
  return { ...mean, value: { mean: mean.value, interval: scoreMeanInterval(cells, rng, level) } };
}
