import { type Estimate, type Interval, undefinedFor } from "@/lib/stats/estimate";
import type { BothBadChoice } from "@/lib/stats/judgments/both-bad";
import { countsOf, type OutcomeCounts } from "@/lib/stats/judgments/counts";
import type { Rng } from "@/lib/stats/random/rng";
import { clusterCells } from "@/lib/stats/win-rate/cluster-cells";
import { tangoInterval } from "@/lib/stats/win-rate/tango-interval";
import { scoreMean, scoreMeanInterval } from "./score-mean";
import type { UnitVerdicts } from "./unit-verdicts";
import { verdictJudgments } from "./verdicts";

export interface VerdictWinRate {
  counts: OutcomeCounts;
  /** Comparisons on which no verdict could be read; they count nowhere. */
  unparsable: number;
  rate: number;
  interval: Estimate<Interval>;
}

/**
 * Win rate of a by one judge's verdict per comparison, ties as half; n counts verdicts that are a, tie or b ("both bad" a tie only where
 * chosen). The interval is clustered by prompt; where prompts are too few or verdicts all the same, Tango's.
 */
export function verdictWinRate(
  verdicts: UnitVerdicts,
  rng: Rng,
  choice: BothBadChoice & { level?: number } = {},
): Estimate<VerdictWinRate> {
  const judgments = verdictJudgments(verdicts);
  const cells = clusterCells(judgments, choice);
  const mean = scoreMean(cells);
  if (!mean.ok) return undefinedFor("no_judgments", 0);
  const counts = countsOf(judgments);
  const clustered = scoreMeanInterval(cells, rng, choice.level);
  const interval = clustered.ok ? clustered : tangoInterval(counts, choice.level, choice);
  const value = { counts, unparsable: verdicts.unparsable, rate: mean.value, interval };
  return { ok: true, value, n: mean.n, method: `ties as half; ${verdicts.method}` };
}
